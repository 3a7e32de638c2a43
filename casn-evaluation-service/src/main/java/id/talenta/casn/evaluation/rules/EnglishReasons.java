package id.talenta.casn.evaluation.rules;

final class EnglishReasons {
    private EnglishReasons() {}

    static String sentence(Reason reason) {
        return reason.criterion() + " " + reason.outcome();
    }
}
