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
 */
public record PppkCandidate(
        String participantNumber,
        String formationCode,
        String priority,
        List<Affirmation> affirmations,
        String qualification,
        LocalDate birthDate,
        boolean present,
        PppkScores scores) {

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
}
