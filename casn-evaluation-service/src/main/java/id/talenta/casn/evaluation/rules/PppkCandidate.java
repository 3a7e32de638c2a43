package id.talenta.casn.evaluation.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A participant of a PPPK selection.
 *
 * @param participantNumber who
 * @param formationCode the formation they applied to
 * @param priority priority class, null where the rules have none
 * @param affirmations grounds for points on the technical score, each once
 * @param qualification the participant's qualification
 * @param birthDate date of birth, the last tie-break
 * @param present whether they attended; absence is recorded, never inferred
 * @param scores null if absent
 * @param outcome how they left other than by the tests, null if they did not; attendance and scores may be there or not
 */
public record PppkCandidate(
        String participantNumber,
        String formationCode,
        String priority,
        List<Affirmation> affirmations,
        String qualification,
        LocalDate birthDate,
        boolean present,
        PppkScores scores,
        ParticipantOutcome outcome) {

    /** Scores are there exactly if the person was. */
    public PppkCandidate {
        Objects.requireNonNull(participantNumber, "participantNumber");
        Objects.requireNonNull(formationCode, "formationCode");
        Objects.requireNonNull(birthDate, "birthDate");
        affirmations = List.copyOf(affirmations);
        if (present == (scores == null)) {
            throw new IllegalArgumentException("scores are there exactly if the participant was present");
        }
    }

    /**
     * Somebody who did not leave other than by the tests.
     *
     * @param participantNumber who
     * @param formationCode the formation they applied to
     * @param priority priority class, null where the rules have none
     * @param affirmations grounds for points on the technical score, each once
     * @param qualification the participant's qualification
     * @param birthDate date of birth
     * @param present whether they attended
     * @param scores null if absent
     */
    public PppkCandidate(
            String participantNumber,
            String formationCode,
            String priority,
            List<Affirmation> affirmations,
            String qualification,
            LocalDate birthDate,
            boolean present,
            PppkScores scores) {
        this(participantNumber, formationCode, priority, affirmations, qualification, birthDate, present, scores, null);
    }

    /**
     * Whether the person takes part in the ranking, as far as the passing grade lets them.
     *
     * @return false for somebody who was absent or left
     */
    public boolean competes() {
        return present && outcome == null;
    }
}
