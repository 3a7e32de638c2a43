package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.Outcome;
import id.talenta.casn.evaluation.rules.ParticipantOutcome;
import id.talenta.casn.evaluation.rules.Placement;
import id.talenta.casn.evaluation.rules.PppkCandidate;
import id.talenta.casn.evaluation.rules.PppkComparison.Ranked;
import id.talenta.casn.evaluation.rules.PppkPlacement;
import java.time.LocalDate;

/**
 * A person's facts and decision in one evaluation of a PPPK selection, as stored.
 *
 * @param formationCode the formation that they applied to
 * @param rank 0 without one
 * @param sharing how many people have this rank
 * @param outcome how they left other than by the tests, null if they did not
 */
record PppkRow(
        String participantNumber,
        String formationCode,
        String code,
        int rank,
        int sharing,
        boolean present,
        LocalDate birthDate,
        ParticipantOutcome outcome,
        PppkFacts facts) {

    static PppkRow of(PppkCandidate candidate, PppkPlacement placed) {
        Placement placement = placed.placement();
        return new PppkRow(
                candidate.participantNumber(),
                candidate.formationCode(),
                placement.code(),
                placement.rank(),
                placement.sharing(),
                candidate.present(),
                candidate.birthDate(),
                candidate.outcome(),
                new PppkFacts(
                        candidate.priority(),
                        candidate.affirmations(),
                        candidate.qualification(),
                        candidate.scores(),
                        placed.score(),
                        placed.relocated()));
    }

    PppkCandidate candidate() {
        return new PppkCandidate(
                participantNumber,
                formationCode,
                facts.priority(),
                facts.affirmations(),
                facts.qualification(),
                birthDate,
                present,
                facts.scores(),
                outcome);
    }

    Ranked ranked() {
        return new Ranked(candidate(), facts.score());
    }

    PppkPlacement placed() {
        return new PppkPlacement(
                new Placement(participantNumber, code, rank, sharing), facts.score(), facts.relocated());
    }

    /** The formation whose unfilled post is theirs, null if there is none. */
    String placedFormationCode() {
        return facts.relocated() != null && facts.relocated().outcome() == Outcome.MOVED
                ? facts.relocated().formationCode()
                : null;
    }

    /** The formation about whose unfilled posts the committee is to decide between them and others, null if there is none. */
    String undecidedFormationCode() {
        return facts.relocated() == null ? null : facts.relocated().undecidedFormationCode();
    }

    /** The formation whose post is theirs if they were selected. */
    String postFormationCode() {
        return placedFormationCode() == null ? formationCode : placedFormationCode();
    }
}
