package id.talenta.casn.evaluation.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Decides a PPPK selection: in each formation those who reach its passing grade are ranked, by priority class before
 * score, and the best {@code quota} are selected; people equal on every criterion across the quota are undecided. Then,
 * where the rules say so, posts that are left unfilled go to people of the same position and qualification elsewhere.
 * 2024: KepmenPANRB 347/2024 and PermenPANRB 6/2024, article 47.
 *
 * <p>Without state beyond its rules: safe for any number of threads, and the same input gives the same result in any
 * order.
 */
public final class PppkStage {

    private final PppkRules rules;
    private final PppkEligibility eligibility;
    private final Comparator<PppkKey> order;

    /**
     * A stage that follows a year's rules.
     *
     * @param rules the rule set
     */
    public PppkStage(PppkRules rules) {
        this.rules = rules;
        this.eligibility = new PppkEligibility(rules);
        this.order = PppkCriterion.order(rules.ranking());
    }

    /**
     * Decides a whole selection.
     *
     * @param formations all formations by their codes
     * @param candidates all participants, each once, in any order
     * @return a placement for each and where the line was drawn in each formation
     */
    public PppkResult decide(Map<String, PppkFormation> formations, List<PppkCandidate> candidates) {
        return decide(formations, candidates, Map.of());
    }

    /**
     * Decides a whole selection, or all formations of some positions, with what the committee decided about ties.
     *
     * @param formations the formations by their codes
     * @param candidates all their participants, each once, in any order
     * @param chosen by the formation whose posts a tie was about, the participant numbers that were chosen
     * @return a placement for each and where the line was drawn in each formation
     */
    public PppkResult decide(
            Map<String, PppkFormation> formations, List<PppkCandidate> candidates, Map<String, Set<String>> chosen) {
        Map<String, List<Integer>> members = new HashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            members.computeIfAbsent(candidates.get(i).formationCode(), code -> new ArrayList<>())
                    .add(i);
        }
        PppkPlacement[] placements = new PppkPlacement[candidates.size()];
        Map<String, PppkCut> cuts = new TreeMap<>();
        formations.forEach((code, formation) ->
                cuts.put(code, decide(formation, members.getOrDefault(code, List.of()), candidates, placements)));
        settle(candidates, placements, chosen);
        if (rules.relocation()) {
            new PppkRelocation(rules, formations, cuts, chosen).move(candidates, placements);
        }
        return new PppkResult(List.of(placements), cuts);
    }

    private PppkCut decide(
            PppkFormation formation, List<Integer> members, List<PppkCandidate> all, PppkPlacement[] placements) {
        PppkScore[] scores = new PppkScore[members.size()];
        PppkKey[] keys = new PppkKey[members.size()];
        for (int i = 0; i < scores.length; i++) {
            PppkCandidate candidate = all.get(members.get(i));
            if (candidate.competes()) {
                scores[i] = PppkScore.of(rules, formation, candidate);
                keys[i] = eligibility.met(formation, candidate.scores(), scores[i])
                        ? PppkKey.of(rules, candidate, scores[i])
                        : null;
            }
        }
        PppkRanking ranking = new PppkRanking(order, keys);
        for (int i = 0; i < scores.length; i++) {
            PppkCandidate candidate = all.get(members.get(i));
            Placement placement = place(
                    candidate,
                    ranking.rankOf(i),
                    ranking.sharingOf(i),
                    formation.need().quota());
            placements[members.get(i)] = new PppkPlacement(placement, scores[i], null);
        }
        return PppkCut.of(formation.need().quota(), ranking);
    }

    /** Who was undecided in their own formation is what the committee decided. */
    private void settle(List<PppkCandidate> candidates, PppkPlacement[] placements, Map<String, Set<String>> chosen) {
        for (int i = 0; i < placements.length && !chosen.isEmpty(); i++) {
            PppkCandidate candidate = candidates.get(i);
            Placement placement = placements[i].placement();
            Set<String> selected = chosen.get(candidate.formationCode());
            if (selected != null && placement.code().equals(rules.undecidedCode())) {
                String code = rules.decidedCode(selected.contains(candidate.participantNumber()), candidate.priority());
                placements[i] = new PppkPlacement(
                        new Placement(candidate.participantNumber(), code, placement.rank(), placement.sharing()),
                        placements[i].score(),
                        null);
            }
        }
    }

    private Placement place(PppkCandidate candidate, int rank, int sharing, int quota) {
        PppkCodes codes = rules.codes();
        String code;
        if (candidate.outcome() != null) {
            code = rules.outcomes().of(candidate.outcome());
        } else if (!candidate.present()) {
            code = codes.absent();
        } else if (rank == 0) {
            code = codes.belowThreshold();
        } else if (rank > quota) {
            code = codes.notSelected();
        } else {
            code = sharing <= quota - rank + 1 ? codes.selected() : codes.undecided();
        }
        return new Placement(candidate.participantNumber(), PppkCodes.of(code, candidate.priority()), rank, sharing);
    }
}
