package id.talenta.casn.evaluation.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** People and formations as the examples need them. */
final class People {

    static final LocalDate BORN = LocalDate.of(1998, 5, 17);

    private People() {}

    static FormationNeed need(NeedType needType, int quota) {
        return new FormationNeed("F-1", needType, quota);
    }

    static SkdCandidate sat(String number, int twk, int tiu, int tkp) {
        return new SkdCandidate(number, true, new SkdScores(twk, tiu, tkp));
    }

    static SkdCandidate absent(String number) {
        return new SkdCandidate(number, false, null);
    }

    static FinalCandidate finalist(String number, int twk, int tiu, int tkp, String skb) {
        return finalist(number, twk, tiu, tkp, skb, null, BORN);
    }

    static FinalCandidate finalist(String number, int twk, int tiu, int tkp, String skb, Gpa gpa, LocalDate birthDate) {
        return new FinalCandidate(
                number, new SkdScores(twk, tiu, tkp), birthDate, gpa, true, new BigDecimal(skb), false);
    }

    static Gpa ipk(String value) {
        return new Gpa(new BigDecimal(value), GpaScale.HIGHER_EDUCATION);
    }

    static Gpa diploma(String value) {
        return new Gpa(new BigDecimal(value), GpaScale.SECONDARY_SCHOOL);
    }

    /** One more step of the test. */
    static SkdScores raised(SkdScores scores, SkdTest test) {
        return switch (test) {
            case TWK -> new SkdScores(scores.twk() + 5, scores.tiu(), scores.tkp());
            case TIU -> new SkdScores(scores.twk(), scores.tiu() + 5, scores.tkp());
            case TKP -> new SkdScores(scores.twk(), scores.tiu(), scores.tkp() + 1);
        };
    }

    static Map<String, Placement> byNumber(StageResult result) {
        Map<String, Placement> placements = new HashMap<>();
        for (Placement placement : result.placements()) {
            placements.put(placement.participantNumber(), placement);
        }
        return placements;
    }

    /** Every placement as "number code rank", in the order given. */
    static List<String> lines(StageResult result) {
        return result.placements().stream()
                .map(placement -> placement.participantNumber() + " " + placement.code() + " " + placement.rank())
                .toList();
    }
}
