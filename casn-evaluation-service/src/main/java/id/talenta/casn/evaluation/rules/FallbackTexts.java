package id.talenta.casn.evaluation.rules;

/** Sentences about people below the passing grade in a formation of which nobody met it. */
final class FallbackTexts {

    private FallbackTexts() {}

    static String indonesian(Reason reason) {
        String total = "Nilai kumulatif SKD " + reason.value();
        return switch (reason.outcome()) {
            case MET ->
                total + " mencapai " + reason.bound()
                        + ": tidak ada peserta formasi ini yang memenuhi nilai ambang batas, sehingga peserta tetap diperingkat.";
            case NOT_MET ->
                total + " tidak mencapai " + reason.bound()
                        + ", batas terendah untuk tetap diperingkat bila tidak ada yang memenuhi nilai ambang batas.";
            default ->
                total + " mencapai " + reason.bound()
                        + ", tetapi ada peserta formasi ini yang memenuhi nilai ambang batas, sehingga peserta tidak diperingkat.";
        };
    }

    static String english(Reason reason) {
        String total = "The total SKD score of " + reason.value();
        return switch (reason.outcome()) {
            case MET ->
                total + " reaches " + reason.bound()
                        + ": nobody of this formation met the passing grade, so the participant is ranked all the same.";
            case NOT_MET ->
                total + " does not reach " + reason.bound()
                        + ", the least to be ranked all the same where nobody met the passing grade.";
            default ->
                total + " reaches " + reason.bound()
                        + ", but somebody of this formation met the passing grade, so the participant is not ranked.";
        };
    }
}
