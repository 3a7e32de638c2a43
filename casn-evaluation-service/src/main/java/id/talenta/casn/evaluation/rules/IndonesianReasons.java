package id.talenta.casn.evaluation.rules;

final class IndonesianReasons {
    private IndonesianReasons() {}

    static String sentence(Reason reason) {
        return reason.criterion() + " " + reason.outcome();
    }
}
