package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.FinalCandidate;
import id.talenta.casn.evaluation.rules.Gpa;
import id.talenta.casn.evaluation.rules.GpaScale;
import id.talenta.casn.evaluation.rules.Move;
import id.talenta.casn.evaluation.rules.ParticipantOutcome;
import id.talenta.casn.evaluation.rules.Placement;
import id.talenta.casn.evaluation.rules.ScoreSources;
import id.talenta.casn.evaluation.rules.SkdCandidate;
import id.talenta.casn.evaluation.rules.SkdScores;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A person's facts and decision in one evaluation, as stored: all that reasons and files are made from.
 *
 * @param rank 0 without one
 * @param sharing how many people have this rank
 * @param letThrough whether they may go on to SKB (SKD stage)
 * @param skd null for someone absent at SKD
 * @param finalScore null for someone who is not ranked, and in the SKD stage
 * @param outcome how they left other than by the tests, null if they did not
 * @param move where they stood in the filling of empty posts, null if nowhere
 * @param sources how the scores came about
 */
record ResultRow(
        String participantNumber,
        String formationCode,
        String code,
        int rank,
        int sharing,
        boolean letThrough,
        boolean present,
        SkdScores skd,
        BigDecimal skb,
        Boolean eliminated,
        BigDecimal finalScore,
        BigDecimal gpa,
        GpaScale gpaScale,
        LocalDate birthDate,
        ParticipantOutcome outcome,
        Move move,
        ScoreSources sources) {

    /** The same facts, decided otherwise. */
    ResultRow decided(String newCode, Move newMove) {
        return new ResultRow(
                participantNumber,
                formationCode,
                newCode,
                rank,
                sharing,
                letThrough,
                present,
                skd,
                skb,
                eliminated,
                finalScore,
                gpa,
                gpaScale,
                birthDate,
                outcome,
                newMove,
                sources);
    }

    /** The formation that they were moved to, null if they were not. */
    String placedFormationCode() {
        return move != null && move.kind() == Move.Kind.MOVED ? move.formationCode() : null;
    }

    /** The formation whose post is theirs if they were selected. */
    String postFormationCode() {
        return placedFormationCode() == null ? formationCode : placedFormationCode();
    }

    Placement placement() {
        return new Placement(participantNumber, code, rank, sharing);
    }

    SkdCandidate skdCandidate() {
        return new SkdCandidate(participantNumber, present, skd, outcome, sources.skd());
    }

    FinalCandidate finalCandidate() {
        Gpa mark = gpa == null ? null : new Gpa(gpa, gpaScale);
        return new FinalCandidate(participantNumber, skd, birthDate, mark, present, skb, eliminated, outcome, sources);
    }
}
