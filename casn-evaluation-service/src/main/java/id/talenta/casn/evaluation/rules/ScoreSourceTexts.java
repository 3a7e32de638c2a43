package id.talenta.casn.evaluation.rules;

/** Sentences about where scores are from: an earlier selection, and the tests of SKB. */
final class ScoreSourceTexts {

    private ScoreSourceTexts() {}

    static String indonesianOfOrigin(Reason reason) {
        return "Nilai SKD diambil dari seleksi tahun " + reason.value() + " (" + reason.bound()
                + "); peserta tidak mengikuti SKD kembali.";
    }

    static String englishOfOrigin(Reason reason) {
        return "The SKD score was taken over from the selection of " + reason.value() + " (" + reason.bound()
                + "); the participant did not sit SKD again.";
    }

    static String indonesian(Reason reason) {
        WrittenValues written = WrittenValues.INDONESIAN;
        String test = "tes SKB " + reason.test();
        return switch (reason.criterion()) {
            case SKB_TEST_ATTENDANCE -> "Peserta tidak hadir pada " + test + ".";
            case SKB_TEST_MINIMUM ->
                "Nilai " + written.number(reason.value()) + " pada " + test
                        + (reason.outcome() == Outcome.MET ? " mencapai" : " di bawah")
                        + " batas yang menggugurkan, yaitu "
                        + written.number(reason.bound()) + ".";
            case SKB_TEST_PASSED ->
                "Peserta dinyatakan " + (reason.outcome() == Outcome.MET ? "lulus" : "gugur") + " pada " + test
                        + ", yang bersifat menggugurkan.";
            case SKB_TEST ->
                "Nilai " + test + ": " + written.number(reason.value()) + " dari nilai maksimal "
                        + written.number(reason.bound()) + ".";
            case SKB_TEST_SCALED ->
                "Nilai " + test + " dalam skala " + written.number(reason.bound()) + " adalah "
                        + written.number(reason.value()) + ".";
            default ->
                "Nilai " + test + " setelah dikalikan bobot " + written.percent(reason.bound()) + " adalah "
                        + written.number(reason.value()) + ".";
        };
    }

    static String english(Reason reason) {
        WrittenValues written = WrittenValues.ENGLISH;
        String test = "the SKB test " + reason.test();
        return switch (reason.criterion()) {
            case SKB_TEST_ATTENDANCE -> "The participant did not attend " + test + ".";
            case SKB_TEST_MINIMUM ->
                "The score " + written.number(reason.value()) + " in " + test
                        + (reason.outcome() == Outcome.MET ? " reaches" : " is below")
                        + " the score below which it eliminates, "
                        + written.number(reason.bound()) + ".";
            case SKB_TEST_PASSED ->
                "The participant " + (reason.outcome() == Outcome.MET ? "passed " : "failed ") + test
                        + ", which eliminates.";
            case SKB_TEST ->
                "The score of " + test + " is " + written.number(reason.value()) + " out of "
                        + written.number(reason.bound()) + ".";
            case SKB_TEST_SCALED ->
                "On a scale of " + written.number(reason.bound()) + " the score of " + test + " is "
                        + written.number(reason.value()) + ".";
            default ->
                "Weighted by " + written.percent(reason.bound()) + " the score of " + test + " is "
                        + written.number(reason.value()) + ".";
        };
    }
}
