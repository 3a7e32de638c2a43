package id.talenta.demo;

import id.talenta.demo.PlantedTie.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Draws SKB for those who were let through, and brings the planted ties to where they matter. */
public final class SkbGenerator {

    private static final int ABSENT_PER_HUNDRED = 4;
    private static final int ELIMINATED_PER_HUNDRED = 4;
    private static final int CAT_ALONE_PER_TEN = 6;
    private static final BigDecimal SEARCH_STEP = new BigDecimal("0.125");
    private static final BigDecimal MOST = new BigDecimal("99");
    private static final BigDecimal SKB_WEIGHT = new BigDecimal("0.6");

    private final SplittableRandom random;
    private final Draws draws;
    private final Map<String, SkbRow> rows = new LinkedHashMap<>();

    private SkbGenerator(long seed) {
        this.random = new SplittableRandom(seed);
        this.draws = new Draws(random);
    }

    /** One row for everybody let through, in the order of the applicants. */
    public static Map<String, SkbRow> draw(Population people, Set<String> letThrough, long seed) {
        return new SkbGenerator(seed).rows(people, letThrough);
    }

    private Map<String, SkbRow> rows(Population people, Set<String> letThrough) {
        Map<String, Boolean> catAlone = new TreeMap<>();
        people.formations().forEach(f -> catAlone.put(f.code(), random.nextInt(10) < CAT_ALONE_PER_TEN));
        people.applicants().stream()
                .filter(one -> letThrough.contains(one.participantNumber()))
                .forEach(one -> rows.put(
                        one.participantNumber(), row(one.participantNumber(), catAlone.get(one.formationCode()))));
        Map<String, List<Applicant>> byFormation = people.byFormation();
        for (PlantedTie tie : people.ties()) {
            if (letThrough.containsAll(tie.participantNumbers())) {
                Formation formation = people.formations().stream()
                        .filter(f -> f.code().equals(tie.formationCode()))
                        .findFirst()
                        .orElseThrow();
                bring(tie, formation, byFormation.get(tie.formationCode()));
            }
        }
        leaveEmpty(people, byFormation);
        // Absence takes precedence over elimination: one row carries both.
        rows.values().stream()
                .filter(row -> !row.present())
                .findFirst()
                .ifPresent(row ->
                        rows.put(row.participantNumber(), new SkbRow(row.participantNumber(), false, null, true)));
        return rows;
    }

    /** Lets all of one special-need formation fail, where another formation asks for the same work: its post is then filled from there. */
    private void leaveEmpty(Population people, Map<String, List<Applicant>> byFormation) {
        people.formations().stream()
                .filter(one -> one.needType() != NeedType.UMUM)
                .filter(one -> people.formations().stream().anyMatch(one::sharesItsWorkWith))
                .filter(one -> people.ties().stream()
                        .noneMatch(tie -> tie.formationCode().equals(one.code())))
                .reduce((first, second) -> second)
                .ifPresent(one -> byFormation.getOrDefault(one.code(), List.of()).stream()
                        .map(who -> rows.get(who.participantNumber()))
                        .filter(row -> row != null && row.present())
                        .forEach(row -> rows.put(
                                row.participantNumber(),
                                new SkbRow(row.participantNumber(), true, row.score(), true))));
    }

    private SkbRow row(String participantNumber, boolean catAlone) {
        int fate = random.nextInt(100);
        if (fate < ABSENT_PER_HUNDRED) {
            return new SkbRow(participantNumber, false, null, false);
        }
        boolean eliminated = fate < ABSENT_PER_HUNDRED + ELIMINATED_PER_HUNDRED;
        return new SkbRow(participantNumber, true, draws.skb(catAlone), eliminated);
    }

    private void bring(PlantedTie tie, Formation formation, List<Applicant> applicants) {
        List<Applicant> group = new ArrayList<>();
        List<BigDecimal> others = new ArrayList<>();
        for (Applicant one : applicants) {
            SkbRow row = rows.get(one.participantNumber());
            if (tie.participantNumbers().contains(one.participantNumber())) {
                group.add(one);
            } else if (row != null && row.counts()) {
                others.add(Recount.finalScore(one.skd(), row.score()));
            }
        }
        // Astride the last post: one fewer ahead than there are posts. Harmless: as many ahead as there are posts.
        int ahead = tie.kind() == Kind.HARMLESS ? formation.quota() : formation.quota() - 1;
        BigDecimal least = group.stream()
                .map(one -> Recount.skdPart(one.skd()))
                .reduce(BigDecimal::min)
                .orElseThrow();
        BigDecimal score = scoreWith(ahead, least, others);
        BigDecimal finalScore = least.add(part(score));
        for (Applicant one : group) {
            SkbRow row = rows.get(one.participantNumber());
            BigDecimal missing = finalScore.subtract(Recount.skdPart(one.skd()));
            rows.put(one.participantNumber(), row.with(tie.kind() == Kind.SKD_TOTAL ? scoreFor(missing) : score));
        }
    }

    /** A score of SKB that leaves exactly so many of the others ahead, and none equal; else an ordinary one. */
    private static BigDecimal scoreWith(int ahead, BigDecimal skdPart, List<BigDecimal> others) {
        for (BigDecimal score = new BigDecimal("40"); score.compareTo(MOST) <= 0; score = score.add(SEARCH_STEP)) {
            BigDecimal reached = skdPart.add(part(score));
            if (!others.contains(reached)
                    && others.stream()
                                    .filter(other -> other.compareTo(reached) > 0)
                                    .count()
                            == ahead) {
                return score;
            }
        }
        return new BigDecimal("61");
    }

    /** The SKB whose share, rounded, is exactly that. */
    private static BigDecimal scoreFor(BigDecimal share) {
        return share.divide(SKB_WEIGHT, 3, RoundingMode.HALF_UP);
    }

    private static BigDecimal part(BigDecimal score) {
        return SKB_WEIGHT.multiply(score).setScale(3, RoundingMode.HALF_UP);
    }
}
