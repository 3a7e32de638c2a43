package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.FinalCandidate;
import id.talenta.casn.evaluation.rules.Gpa;
import id.talenta.casn.evaluation.rules.GpaScale;
import id.talenta.casn.evaluation.rules.Placement;
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
        LocalDate birthDate) {

    /** The same after a decision about a tie. */
    ResultRow withCode(String decided) {
        return new ResultRow(
                participantNumber,
                formationCode,
                decided,
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
                birthDate);
    }

    Placement placement() {
        return new Placement(participantNumber, code, rank, sharing);
    }

    SkdCandidate skdCandidate() {
        return new SkdCandidate(participantNumber, present, skd);
    }

    FinalCandidate finalCandidate() {
        Gpa mark = gpa == null ? null : new Gpa(gpa, gpaScale);
        return new FinalCandidate(participantNumber, skd, birthDate, mark, present, skb, eliminated);
    }
}
