package id.talenta.casn.evaluation.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides the final result of a formation: SKD and SKB are integrated, those with a final score are ranked, and the
 * best {@code quota} of them are selected. People equal on every criterion share a rank; if more of them than posts are
 * left, none of the rule's criteria can choose and all of them are undecided. PermenPANRB 6/2024.
 *
 * <p>Without state beyond its rules: safe for any number of threads, and the same input gives the same result in any
 * order.
 */
public final class FinalStage {

    private final CpnsRules rules;

    /**
     * A stage that follows a year's rules.
     *
     * @param rules the rule set
     */
    public FinalStage(CpnsRules rules) {
        this.rules = rules;
    }

    /**
     * Decides one formation.
     *
     * @param formation the formation
     * @param candidates all who were let through to SKB, each once, in any order
     * @return a placement for each and where the line was drawn
     */
    public StageResult decide(FormationNeed formation, List<FinalCandidate> candidates) {
        Ranking ranking = new Ranking(rules.finalResult().ranking(), keysOfThoseWhoCompete(candidates));
        List<Placement> placements = new ArrayList<>(candidates.size());
        for (int i = 0; i < candidates.size(); i++) {
            placements.add(place(candidates.get(i), ranking.rankOf(i), ranking.sharingOf(i), formation.quota()));
        }
        return new StageResult(placements, cut(formation, ranking));
    }

    /**
     * What a candidate who competes is ranked by.
     *
     * @param rules the rule set
     * @param candidate who competes
     * @return the key
     */
    public static RankingKey keyOf(CpnsRules rules, FinalCandidate candidate) {
        FinalScore score = FinalScore.of(rules, candidate.skd().total(), candidate.skb());
        return RankingKey.ofFinal(
                score.total(), candidate.skd(), rules.gpa().percent(candidate.gpa()), candidate.birthDate());
    }

    private RankingKey[] keysOfThoseWhoCompete(List<FinalCandidate> candidates) {
        RankingKey[] keys = new RankingKey[candidates.size()];
        for (int i = 0; i < keys.length; i++) {
            FinalCandidate candidate = candidates.get(i);
            keys[i] = candidate.competes() ? keyOf(rules, candidate) : null;
        }
        return keys;
    }

    private Placement place(FinalCandidate candidate, int rank, int sharing, int quota) {
        FinalCodes codes = rules.finalResult().codes();
        if (candidate.outcome() != null) {
            return Placement.unranked(
                    candidate.participantNumber(), rules.outcomes().of(candidate.outcome()));
        }
        if (!candidate.present()) {
            return Placement.unranked(candidate.participantNumber(), codes.absent());
        }
        if (candidate.eliminated()) {
            return Placement.unranked(candidate.participantNumber(), codes.eliminated());
        }
        return new Placement(candidate.participantNumber(), codeOf(rank, sharing, quota), rank, sharing);
    }

    /**
     * The code that somebody who is ranked has in their own formation, before a tie is decided or empty posts are filled.
     *
     * @param rank 1 or more
     * @param sharing how many people have this rank
     * @param quota number of posts
     * @return the code of the selected, the not selected or the undecided
     */
    public String codeOf(int rank, int sharing, int quota) {
        FinalCodes codes = rules.finalResult().codes();
        if (rank > quota) {
            return codes.notSelected();
        }
        int postsLeft = quota - rank + 1;
        return sharing <= postsLeft ? codes.selected() : codes.undecided();
    }

    private static FormationCut cut(FormationNeed formation, Ranking ranking) {
        int quota = formation.quota();
        int ranked = ranking.size();
        if (ranked == 0) {
            return new FormationCut(formation.code(), quota, quota, 0, null, null, 0, 0);
        }
        int edge = Math.min(quota, ranked);
        RankingKey lastWithin = ranking.keyAt(edge);
        int lastSharing = ranking.lastSharingAt(edge);
        if (lastSharing > quota) {
            int rank = ranking.rankAt(edge);
            int size = lastSharing - rank + 1;
            return new FormationCut(formation.code(), quota, quota, ranked, lastWithin, lastWithin, rank, size);
        }
        RankingKey firstOutside = quota < ranked ? ranking.keyAt(quota + 1) : null;
        return new FormationCut(formation.code(), quota, quota, ranked, lastWithin, firstOutside, 0, 0);
    }
}
