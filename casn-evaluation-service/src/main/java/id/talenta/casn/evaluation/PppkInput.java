package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.Affirmation;
import id.talenta.casn.evaluation.rules.FormationNeed;
import id.talenta.casn.evaluation.rules.NeedType;
import id.talenta.casn.evaluation.rules.ParticipantOutcome;
import id.talenta.casn.evaluation.rules.PppkCandidate;
import id.talenta.casn.evaluation.rules.PppkFormation;
import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.casn.evaluation.rules.PppkScores;
import id.talenta.platform.data.jobs.JobFailure;
import id.talenta.platform.data.jobs.JobRun;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a PPPK selection is decided from: its people by participant number, and all formations.
 *
 * @param candidates in one consistent view, by their numbers
 * @param formations read after the people, so that every person's formation is among them
 */
record PppkInput(List<PppkCandidate> candidates, Map<String, PppkFormation> formations) {

    private static final int FETCH = 10_000;

    static PppkInput read(Connection connection, UUID selectionId, PppkRules rules, JobRun run) throws SQLException {
        String sql = """
                select p.number, p.formation_code, p.priority, p.affirmations, p.qualification, p.birth_date, s.present,
                    s.technical, s.managerial, s.sociocultural, s.interview, s.additional, o.outcome
                from participant p
                left join pppk_in_force s on s.selection_id = p.selection_id and s.number = p.number
                left join participant_outcome o on o.selection_id = p.selection_id and o.number = p.number
                where p.selection_id = ?
                order by p.number
                """;
        List<PppkCandidate> candidates = new ArrayList<>();
        Map<String, String> shared = new HashMap<>();
        long missing = 0;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, selectionId);
            select.setFetchSize(FETCH);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    boolean present = row.getBoolean(7);
                    boolean noRow = row.wasNull();
                    ParticipantOutcome outcome = EvaluationInput.outcome(row.getString(13), rules.outcomes());
                    if (noRow && outcome == null) {
                        missing++;
                        continue;
                    }
                    candidates.add(candidate(row, present, outcome, shared));
                    if (candidates.size() % FETCH == 0) {
                        run.progress(candidates.size(), null);
                    }
                }
            }
        }
        EvaluationWork.requireNoneMissing(missing, "participants-without-pppk");
        EvaluationWork.requireSomebody(candidates);
        requireAdditionalOfAll(candidates);
        return new PppkInput(candidates, formations(connection, selectionId));
    }

    /** The same with other numbers of posts in some formations; null changes nothing. */
    PppkInput supposing(Map<String, Integer> quotas) {
        if (quotas == null || quotas.isEmpty()) {
            return this;
        }
        Map<String, PppkFormation> supposed = new TreeMap<>(formations);
        quotas.forEach(
                (code, quota) -> supposed.computeIfPresent(code, (same, formation) -> formation.withQuota(quota)));
        return new PppkInput(candidates, supposed);
    }

    private static PppkCandidate candidate(
            ResultSet row, boolean present, ParticipantOutcome outcome, Map<String, String> shared)
            throws SQLException {
        PppkScores scores = present
                ? new PppkScores(row.getInt(8), row.getInt(9), row.getInt(10), row.getInt(11), row.getBigDecimal(12))
                : null;
        return new PppkCandidate(
                row.getString(1),
                shared.computeIfAbsent(row.getString(2), code -> code),
                row.getString(3),
                affirmations(row.getString(4)),
                shared.computeIfAbsent(row.getString(5), name -> name),
                row.getObject(6, LocalDate.class),
                present,
                scores,
                outcome);
    }

    private static List<Affirmation> affirmations(String stored) {
        return stored == null
                ? List.of()
                : Arrays.stream(stored.split(";")).map(Affirmation::valueOf).toList();
    }

    /** Where an additional test was held, all who were present took it: nobody is compared with and without. */
    private static void requireAdditionalOfAll(List<PppkCandidate> candidates) {
        Map<String, Boolean> held = new HashMap<>();
        long mixed = candidates.stream()
                .filter(PppkCandidate::competes)
                .filter(candidate -> {
                    boolean has = candidate.scores().additional() != null;
                    Boolean others = held.putIfAbsent(candidate.formationCode(), has);
                    return others != null && others != has;
                })
                .map(PppkCandidate::formationCode)
                .distinct()
                .count();
        if (mixed > 0) {
            throw new JobFailure("additional-test-of-some", Map.of("count", mixed), 0);
        }
    }

    private static Map<String, PppkFormation> formations(Connection connection, UUID selectionId) throws SQLException {
        String sql = """
                select code, need_type, quota, position, location, qualification, technical_minimum
                from formation
                where selection_id = ?
                """;
        Map<String, PppkFormation> found = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, selectionId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    FormationNeed need =
                            new FormationNeed(row.getString(1), NeedType.valueOf(row.getString(2)), row.getInt(3));
                    found.put(
                            need.code(),
                            new PppkFormation(
                                    need,
                                    row.getString(4),
                                    row.getString(5),
                                    row.getString(6),
                                    row.getObject(7, Integer.class)));
                }
            }
        }
        return found;
    }
}
