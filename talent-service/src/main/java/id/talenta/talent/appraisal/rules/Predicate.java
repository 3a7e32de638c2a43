package id.talenta.talent.appraisal.rules;

/** Predicates of an appraisal (<em>predikat kinerja</em>), the best first. */
public enum Predicate {
    /** Very good. */
    SANGAT_BAIK("Sangat Baik", "very good"),
    /** Good. */
    BAIK("Baik", "good"),
    /** Needs improvement. */
    BUTUH_PERBAIKAN("Butuh Perbaikan", "needs improvement"),
    /** Poor (<em>kurang</em>, misconduct). */
    KURANG("Kurang", "poor"),
    /** Very poor. */
    SANGAT_KURANG("Sangat Kurang", "very poor");

    private final String official;
    private final String english;

    Predicate(String official, String english) {
        this.official = official;
        this.english = english;
    }

    /** The official term, such as {@code Butuh Perbaikan}. */
    public String official() {
        return official;
    }

    /** What it means in English. */
    public String english() {
        return english;
    }
}
