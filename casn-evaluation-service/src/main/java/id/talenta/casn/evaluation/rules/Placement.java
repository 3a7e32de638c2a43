package id.talenta.casn.evaluation.rules;

/**
 * What a stage decided for one participant.
 *
 * @param participantNumber who
 * @param code result code, one of the stage's codes in the rule set
 * @param rank standard competition rank inside the formation (1, 2, 2, 4), or 0 for who is not ranked
 * @param sharing how many people have this rank, this one included; 0 for who is not ranked
 */
public record Placement(String participantNumber, String code, int rank, int sharing) {

    static Placement unranked(String participantNumber, String code) {
        return new Placement(participantNumber, code, 0, 0);
    }

    /**
     * Whether the participant has a rank.
     *
     * @return false for absent, eliminated and below the passing grade
     */
    public boolean ranked() {
        return rank > 0;
    }
}
