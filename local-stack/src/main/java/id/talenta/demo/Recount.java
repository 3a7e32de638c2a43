package id.talenta.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The whole selection counted again from the generated input: plain decimal arithmetic and sorting of its own, nothing
 * taken from the services. It is what the demo holds the service's results against, so it knows the grades by itself.
 */
public final class Recount {

    static final Comparator<SkdScores> BY_SKD = Comparator.comparingInt(SkdScores::total)
            .thenComparingInt(SkdScores::tkp)
            .thenComparingInt(SkdScores::tiu)
            .thenComparingInt(SkdScores::twk)
            .reversed();

    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final BigDecimal SKD_MOST = new BigDecimal("550");
    private static final BigDecimal SKD_WEIGHT = new BigDecimal("0.40");
    private static final BigDecimal SKB_WEIGHT = new BigDecimal("0.60");

    private Recount() {}

    /** KepmenPANRB 321/2024: three grades for the general need and Kalimantan, total and TIU for all others. */
    static boolean meetsGrades(NeedType need, SkdScores scores) {
        return switch (need) {
            case UMUM, KALIMANTAN -> scores.twk() >= 65 && scores.tiu() >= 80 && scores.tkp() >= 166;
            case CUMLAUDE, DIASPORA -> scores.total() >= 311 && scores.tiu() >= 85;
            case DISABILITAS, PAPUA, DAERAH_TERTINGGAL -> scores.total() >= 286 && scores.tiu() >= 60;
        };
    }

    /** Everybody's outcome of SKD. */
    public static Map<String, Outcome> skd(Population people) {
        Map<String, Outcome> outcomes = new HashMap<>();
        Map<String, List<Applicant>> byFormation = people.byFormation();
        for (Formation formation : people.formations()) {
            List<Applicant> met = new ArrayList<>();
            for (Applicant one : byFormation.getOrDefault(formation.code(), List.of())) {
                if (!one.present()) {
                    outcomes.put(one.participantNumber(), new Outcome("TH", null));
                } else if (meetsGrades(formation.needType(), one.skd())) {
                    met.add(one);
                } else {
                    outcomes.put(one.participantNumber(), new Outcome("TL", null));
                }
            }
            for (Applicant one : met) {
                int rank = 1 + ahead(met, one, Comparator.comparing(Applicant::skd, BY_SKD));
                String code = rank <= formation.skbPlaces() ? "P/L" : "P";
                outcomes.put(one.participantNumber(), new Outcome(code, rank));
            }
        }
        return outcomes;
    }

    /**
     * Outcome of the final stage for those who have a row of SKB.
     *
     * @param decisions per formation, whom the committee chose among the undecided; empty before it did
     */
    public static Map<String, Outcome> finals(
            Population people, Map<String, SkbRow> skb, Map<String, Set<String>> decisions) {
        Map<String, Outcome> outcomes = new HashMap<>();
        List<Finalist> finalists = new ArrayList<>();
        Map<String, List<Applicant>> byFormation = people.byFormation();
        for (Formation formation : people.formations()) {
            List<Finalist> ranked = new ArrayList<>();
            for (Applicant one : byFormation.getOrDefault(formation.code(), List.of())) {
                SkbRow row = skb.get(one.participantNumber());
                if (row != null && row.counts()) {
                    ranked.add(new Finalist(one, finalScore(one.skd(), row.score())));
                } else if (row != null) {
                    outcomes.put(one.participantNumber(), new Outcome(row.present() ? "TMS-1" : "TH", null));
                }
            }
            Set<String> chosen = decisions.get(formation.code());
            for (Finalist one : ranked) {
                int ahead = ahead(ranked, one, Finalist.ORDER);
                int tied = tied(ranked, one, Finalist.ORDER);
                String code = finalCode(ahead, tied, formation.quota(), one.number(), chosen);
                outcomes.put(one.number(), new Outcome(code, ahead + 1));
            }
            finalists.addAll(ranked);
        }
        ChainRecount.fill(people.formations(), finalists, decisions, outcomes);
        return outcomes;
    }

    private static String finalCode(int ahead, int tied, int quota, String number, Set<String> chosen) {
        if (ahead + tied <= quota) {
            return "P/L";
        }
        if (ahead >= quota) {
            return "P/TL";
        }
        if (chosen == null) {
            return "UNDECIDED";
        }
        return chosen.contains(number) ? "P/L" : "P/TL";
    }

    private static <T> int ahead(List<T> all, T one, Comparator<T> order) {
        return (int) all.stream().filter(other -> order.compare(other, one) < 0).count();
    }

    private static <T> int tied(List<T> all, T one, Comparator<T> order) {
        return (int)
                all.stream().filter(other -> order.compare(other, one) == 0).count();
    }

    static BigDecimal finalScore(SkdScores skd, BigDecimal skb) {
        return skdPart(skd).add(round3(SKB_WEIGHT.multiply(skb)));
    }

    static BigDecimal skdPart(SkdScores skd) {
        BigDecimal outOfHundred =
                BigDecimal.valueOf(skd.total()).multiply(HUNDRED).divide(SKD_MOST, 3, RoundingMode.HALF_UP);
        return round3(SKD_WEIGHT.multiply(outOfHundred));
    }

    private static BigDecimal round3(BigDecimal value) {
        return value.setScale(3, RoundingMode.HALF_UP);
    }
}
