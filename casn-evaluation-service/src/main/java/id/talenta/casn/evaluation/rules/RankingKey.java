package id.talenta.casn.evaluation.rules;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Everything a person is ranked by. Two people with equal keys share a rank.
 *
 * @param finalScore final score, null in the SKD stage
 * @param skd total SKD score
 * @param tkp score of TKP
 * @param tiu score of TIU
 * @param twk score of TWK
 * @param gpaPercent grade point average or diploma mark as per cent of its scale; null if blank, and in the SKD stage
 * @param birthDate date of birth, personal data; null in the SKD stage
 */
public record RankingKey(
        BigDecimal finalScore, int skd, int tkp, int tiu, int twk, BigDecimal gpaPercent, LocalDate birthDate) {

    static RankingKey ofSkd(SkdScores scores) {
        return new RankingKey(null, scores.total(), scores.tkp(), scores.tiu(), scores.twk(), null, null);
    }

    static RankingKey ofFinal(BigDecimal finalScore, SkdScores scores, BigDecimal gpaPercent, LocalDate birthDate) {
        return new RankingKey(
                finalScore, scores.total(), scores.tkp(), scores.tiu(), scores.twk(), gpaPercent, birthDate);
    }
}
