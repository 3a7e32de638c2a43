package id.talenta.talent.appraisal.rules;

/** Work result or work behaviour against what was expected (<em>ekspektasi</em>), the best first. */
public enum WorkRating {
    /** Above expectation. */
    DI_ATAS("di atas ekspektasi", "above expectation"),
    /** As expected. */
    SESUAI("sesuai ekspektasi", "as expected"),
    /** Below expectation. */
    DI_BAWAH("di bawah ekspektasi", "below expectation");

    private final String official;
    private final String english;

    WorkRating(String official, String english) {
        this.official = official;
        this.english = english;
    }

    /** The official words, such as {@code di atas ekspektasi}. */
    public String official() {
        return official;
    }

    /** What they mean in English. */
    public String english() {
        return english;
    }
}
