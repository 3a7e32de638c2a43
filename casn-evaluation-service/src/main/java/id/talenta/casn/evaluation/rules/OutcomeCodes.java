package id.talenta.casn.evaluation.rules;

/**
 * Result codes, in every stage, of people who left the selection other than by its tests.
 *
 * @param withdrawn withdrew (2024: APS)
 * @param disqualified was disqualified (2024: DIS)
 * @param requirementsNotMet did not meet the requirements (2024: TMS)
 */
public record OutcomeCodes(String withdrawn, String disqualified, String requirementsNotMet) {

    /** Checks that the codes are there and differ. */
    public OutcomeCodes {
        PayloadCheck.codes(
                "payload.outcomes",
                "withdrawn",
                withdrawn,
                "disqualified",
                disqualified,
                "requirementsNotMet",
                requirementsNotMet);
    }

    /**
     * The code of an outcome.
     *
     * @param outcome how somebody left
     * @return its code
     */
    public String of(ParticipantOutcome outcome) {
        return switch (outcome) {
            case WITHDRAWN -> withdrawn;
            case DISQUALIFIED -> disqualified;
            case REQUIREMENTS_NOT_MET -> requirementsNotMet;
        };
    }
}
