package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.ChainApplicant;
import id.talenta.casn.evaluation.rules.ChainResult;
import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.EmptyPosts;
import id.talenta.casn.evaluation.rules.FinalCodes;
import id.talenta.casn.evaluation.rules.FinalStage;
import id.talenta.casn.evaluation.rules.FormationPlace;
import id.talenta.casn.evaluation.rules.Move;
import id.talenta.casn.evaluation.rules.OptimisationChain;
import id.talenta.casn.evaluation.rules.QueueCut;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fills the posts that are left empty when every formation was filled by rank, one position and qualification after the other. As long as a
 * tie of one of its formations is undecided, nothing of a position and qualification is filled: who lost the tie may be moved, too.
 */
final class EmptyPostFilling {

    private final CpnsRules rules;
    private final Map<String, FormationResult> formations;

    /** @param formations all formations of the positions and qualifications to be filled */
    EmptyPostFilling(CpnsRules rules, Map<String, FormationResult> formations) {
        this.rules = rules;
        this.formations = formations;
    }

    /**
     * How people came out.
     *
     * @param rows in the order in which they were given
     */
    record Filled(List<ResultRow> rows, List<QueueCut> queues) {}

    /** Formations between which people may be moved. */
    private record Work(String position, String qualification) {

        static Work of(FormationPlace place) {
            return new Work(place.position(), place.qualification());
        }
    }

    private record Group(List<EmptyPosts> empty, List<ChainApplicant> applicants) {}

    /**
     * @param rows as the final stage decided them
     * @param decisions of the committee, by formation
     */
    Filled fill(List<ResultRow> rows, Map<String, Set<String>> decisions) {
        if (rules.finalResult().optimisation() == null) {
            return new Filled(rows, List.of());
        }
        Map<Work, Group> groups = groups(rows);
        addApplicants(rows, groups);
        OptimisationChain chain = new OptimisationChain(rules);
        Map<String, Move> moves = new HashMap<>();
        List<QueueCut> queues = new ArrayList<>();
        groups.values().forEach(group -> {
            ChainResult result = chain.fill(group.empty(), group.applicants(), decisions);
            moves.putAll(result.moves());
            queues.addAll(result.queues());
        });
        List<ResultRow> filled = rows.stream()
                .map(row -> {
                    Move move = moves.get(row.participantNumber());
                    return move == null ? row : row.decided(code(move), move);
                })
                .toList();
        return new Filled(filled, queues);
    }

    private String code(Move move) {
        return switch (move.kind()) {
            case MOVED ->
                rules.finalResult().optimisation().step(move.stepCode()).resultCode();
            case UNDECIDED -> rules.finalResult().codes().undecided();
            case NOT_MOVED -> rules.finalResult().codes().notSelected();
        };
    }

    private Map<Work, Group> groups(List<ResultRow> rows) {
        FinalCodes codes = rules.finalResult().codes();
        Map<String, Integer> selected = new HashMap<>();
        Set<Work> undecided = new HashSet<>();
        for (ResultRow row : rows) {
            if (row.code().equals(codes.selected())) {
                selected.merge(row.formationCode(), 1, Integer::sum);
            } else if (row.code().equals(codes.undecided())) {
                undecided.add(Work.of(formations.get(row.formationCode()).place()));
            }
        }
        Map<Work, Group> groups = new LinkedHashMap<>();
        formations.forEach((code, formation) -> {
            int left = formation.formation().quota() - selected.getOrDefault(code, 0);
            Work work = Work.of(formation.place());
            if (left > 0 && !undecided.contains(work)) {
                groups.computeIfAbsent(work, found -> new Group(new ArrayList<>(), new ArrayList<>()))
                        .empty()
                        .add(new EmptyPosts(formation.formation(), formation.place(), left));
            }
        });
        return groups;
    }

    private void addApplicants(List<ResultRow> rows, Map<Work, Group> groups) {
        String notSelected = rules.finalResult().codes().notSelected();
        for (ResultRow row : rows) {
            if (row.code().equals(notSelected)) {
                FormationResult own = formations.get(row.formationCode());
                Group group = groups.get(Work.of(own.place()));
                if (group != null) {
                    group.applicants()
                            .add(new ChainApplicant(
                                    row.participantNumber(),
                                    own.formation(),
                                    own.place(),
                                    row.skd(),
                                    FinalStage.keyOf(rules, row.finalCandidate())));
                }
            }
        }
    }
}
