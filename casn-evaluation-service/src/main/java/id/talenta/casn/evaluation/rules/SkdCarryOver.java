package id.talenta.casn.evaluation.rules;

/**
 * That SKD scores of an earlier year stand, for those who do not sit SKD again. 2019: who met the grade and came within
 * three times the quota in 2018, and was not selected in the end. 2024: an SKD score of 2023.
 *
 * @param year the earlier year
 * @param condition whose scores stand
 * @param passingGrade whether the grade of the present year has to be met; it has unless given
 * @param codes result codes of the SKD stage of these people, null if they have those of everybody
 * @param verified false where nobody has held it against the text of the regulation
 */
public record SkdCarryOver(int year, Condition condition, Grade passingGrade, SkdCarriedCodes codes, Boolean verified) {

    /** Whose scores stand. */
    public enum Condition {
        /** Everybody who has a score. */
        SCORED,
        /** Who was let through to SKB and not selected in the end. */
        LET_THROUGH_NOT_SELECTED
    }

    /** Whether a passing grade has to be met. */
    public enum Grade {
        /** The grade of the present year. */
        PRESENT,
        /** None. */
        WAIVED
    }

    /** Fills in what is not given. */
    public SkdCarryOver {
        passingGrade = passingGrade == null ? Grade.PRESENT : passingGrade;
        verified = verified == null || verified;
    }
}
