package id.talenta.casn.evaluation.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Decides the basic competence selection (SKD) of a formation: who met the passing grade of the formation's need type,
 * in which rank, and who is let through to SKB. Those let through are the best {@code multiple × quota} of those who
 * met the grade, and everyone equal to the last of them on every criterion. PermenPANRB 6/2024, KepmenPANRB 320/2024
 * and 321/2024. Where nobody met the grade and the rules have a fallback ({@link SkdFallback}), those who reach its total
 * are ranked and let through instead; who of them is not keeps the code of those below the grade.
 *
 * <p>Without state beyond its rules: safe for any number of threads, and the same input gives the same result in any
 * order.
 */
public final class SkdStage {

    private final SkdRules rules;
    private final SkdCarriedCodes ofThoseWhoSat;
    private final OutcomeCodes outcomes;

    /**
     * A stage that follows a year's rules.
     *
     * @param rules the rule set
     */
    public SkdStage(CpnsRules rules) {
        this.rules = rules.skd();
        this.ofThoseWhoSat = rules.skd().codes().ofThoseWhoSat();
        this.outcomes = rules.outcomes();
    }

    /**
     * Decides one formation.
     *
     * @param formation the formation
     * @param candidates all its participants, each once, in any order
     * @return a placement for each and where the line was drawn
     */
    public StageResult decide(FormationNeed formation, List<SkdCandidate> candidates) {
        PassingGrade grade = rules.passingGrade(formation.needType(), formation.specialPost());
        RankingKey[] keys = keys(candidates, candidate -> isMet(grade, candidate));
        boolean met = Arrays.stream(keys).anyMatch(Objects::nonNull);
        SkdFallback fallback = met ? null : rules.fallback();
        if (fallback != null) {
            keys = keys(candidates, candidate -> fallback.reachedBy(formation.needType(), candidate.scores()));
        }
        Ranking ranking = new Ranking(rules.ranking(), keys);
        int limit = rules.shortlist().limit(formation.quota());
        List<Placement> placements = new ArrayList<>(candidates.size());
        for (int i = 0; i < candidates.size(); i++) {
            placements.add(place(candidates.get(i), ranking.rankOf(i), ranking.sharingOf(i), limit, fallback != null));
        }
        return new StageResult(placements, cut(formation, ranking, limit));
    }

    /**
     * Whether somebody met the passing grade of a formation.
     *
     * @param formation the formation
     * @param candidate one of its participants
     * @return true if they were present, did not leave, and reach every minimum or need not
     */
    public boolean meetsGrade(FormationNeed formation, SkdCandidate candidate) {
        return competes(candidate)
                && isMet(rules.passingGrade(formation.needType(), formation.specialPost()), candidate);
    }

    private boolean isMet(PassingGrade grade, SkdCandidate candidate) {
        return rules.waivesGrade(candidate.origin()) || grade.metBy(candidate.scores());
    }

    private static boolean competes(SkdCandidate candidate) {
        return candidate.outcome() == null && candidate.present();
    }

    private static RankingKey[] keys(List<SkdCandidate> candidates, Predicate<SkdCandidate> ranked) {
        RankingKey[] keys = new RankingKey[candidates.size()];
        for (int i = 0; i < keys.length; i++) {
            SkdCandidate candidate = candidates.get(i);
            if (competes(candidate) && ranked.test(candidate)) {
                keys[i] = RankingKey.ofSkd(candidate.scores());
            }
        }
        return keys;
    }

    private Placement place(SkdCandidate candidate, int rank, int sharing, int limit, boolean fallback) {
        SkdCodes codes = rules.codes();
        if (candidate.outcome() != null) {
            return Placement.unranked(candidate.participantNumber(), outcomes.of(candidate.outcome()));
        }
        if (!candidate.present()) {
            return Placement.unranked(candidate.participantNumber(), codes.absent());
        }
        SkdCarriedCodes own = rules.codesOf(candidate.origin(), ofThoseWhoSat);
        if (rank == 0) {
            return Placement.unranked(candidate.participantNumber(), own.notMet());
        }
        String outside = fallback ? own.notMet() : own.met();
        String code = rank <= limit ? own.letThrough() : outside;
        return new Placement(candidate.participantNumber(), code, rank, sharing);
    }

    private static FormationCut cut(FormationNeed formation, Ranking ranking, int limit) {
        int ranked = ranking.size();
        if (ranked == 0) {
            return new FormationCut(formation.code(), formation.quota(), limit, 0, null, null, 0, 0);
        }
        int edge = Math.min(limit, ranked);
        int lastWithin = ranking.lastSharingAt(edge);
        boolean straddles = lastWithin > limit;
        return new FormationCut(
                formation.code(),
                formation.quota(),
                limit,
                ranked,
                ranking.keyAt(lastWithin),
                lastWithin < ranked ? ranking.keyAt(lastWithin + 1) : null,
                straddles ? ranking.rankAt(edge) : 0,
                straddles ? lastWithin - ranking.rankAt(edge) + 1 : 0);
    }
}
