package id.talenta.casn.evaluation.rules;

/** Sentences about people who left other than by the tests. */
final class LeavingTexts {

    private LeavingTexts() {}

    static String indonesian(Outcome outcome) {
        return switch (outcome) {
            case WITHDRAWN -> "Peserta mengundurkan diri.";
            case DISQUALIFIED -> "Peserta didiskualifikasi.";
            default -> "Peserta dinyatakan tidak memenuhi syarat.";
        };
    }

    static String english(Outcome outcome) {
        return switch (outcome) {
            case WITHDRAWN -> "The participant withdrew.";
            case DISQUALIFIED -> "The participant was disqualified.";
            default -> "The participant does not meet the requirements.";
        };
    }
}
