package id.talenta.casn.evaluation.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides the basic competence selection (SKD) of a formation: who met the passing grade of the formation's need type,
 * in which rank, and who is let through to SKB. Those let through are the best {@code multiple × quota} of those who
 * met the grade, and everyone equal to the last of them on every criterion. PermenPANRB 6/2024, KepmenPANRB 320/2024
 * and 321/2024.
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
        Ranking ranking = new Ranking(rules.ranking(), keysOfThoseWhoMet(grade, candidates));
        int limit = rules.shortlist().limit(formation.quota());
        List<Placement> placements = new ArrayList<>(candidates.size());
        for (int i = 0; i < candidates.size(); i++) {
            placements.add(place(candidates.get(i), ranking.rankOf(i), ranking.sharingOf(i), limit));
        }
        return new StageResult(placements, cut(formation, ranking, limit));
    }

    private boolean isMet(PassingGrade grade, SkdCandidate candidate) {
        return rules.waivesGrade(candidate.origin()) || grade.metBy(candidate.scores());
    }

    private RankingKey[] keysOfThoseWhoMet(PassingGrade grade, List<SkdCandidate> candidates) {
        RankingKey[] keys = new RankingKey[candidates.size()];
        for (int i = 0; i < keys.length; i++) {
            SkdCandidate candidate = candidates.get(i);
            if (candidate.outcome() == null && candidate.present() && isMet(grade, candidate)) {
                keys[i] = RankingKey.ofSkd(candidate.scores());
            }
        }
        return keys;
    }

    private Placement place(SkdCandidate candidate, int rank, int sharing, int limit) {
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
        String code = rank <= limit ? own.letThrough() : own.met();
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
