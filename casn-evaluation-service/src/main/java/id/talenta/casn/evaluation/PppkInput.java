package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.Affirmation;
import id.talenta.casn.evaluation.rules.FormationNeed;
import id.talenta.casn.evaluation.rules.NeedType;
import id.talenta.casn.evaluation.rules.ParticipantOutcome;
import id.talenta.casn.evaluation.rules.PppkCandidate;
import id.talenta.casn.evaluation.rules.PppkFormation;
import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.casn.evaluation.rules.PppkScores;
import id.talenta.platform.data.database.WholeSets;
import id.talenta.platform.data.jobs.JobFailure;
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
 * What a PPPK selection is decided from, a few positions at a time: nobody is moved between positions, so nothing else needs to be there
 * together. The people are read in one consistent view, by position and number; whose formation came in after the formations were read
 * came in after this evaluation.
 */
final class PppkInput {

    private static final int FETCH = 2_000;

    /** As many people as are decided about together, but for the rest of the last position. */
    private static final int TOGETHER = 4_000;

    private static final String SQL = """
            select p.number, p.formation_code,
                case when c.id is null then p.priority else c.priority end,
                case when c.id is null then p.affirmations else c.affirmations end,
                case when c.id is null then p.qualification else c.qualification end,
                case when c.id is null then p.birth_date else c.birth_date end, s.present,
                s.technical, s.managerial, s.sociocultural, s.interview, s.additional, o.outcome, f.position
            from unnest(?::text[], ?::int[]) as f (code, position)
            join participant p on p.formation_code = f.code collate "C"
            left join pppk_in_force s on s.selection_id = p.selection_id and s.number = p.number
            left join participant_correction_in_force c on c.selection_id = p.selection_id and c.number = p.number
            left join outcome_in_force o on o.selection_id = p.selection_id and o.number = p.number
            where p.selection_id = ?
            order by f.position, p.number
            """;

    private final PppkPositions positions;

    private PppkInput(Map<String, PppkFormation> formations) {
        positions = new PppkPositions(formations);
    }

    /** All formations of some positions, and all their people. */
    record Part(Map<String, PppkFormation> formations, List<PppkCandidate> candidates) {}

    /** @param quotas other numbers of posts in some formations; null or empty supposes nothing */
    static PppkInput of(Connection connection, UUID selectionId, Map<String, Integer> quotas) throws SQLException {
        Map<String, PppkFormation> found = formations(connection, selectionId);
        if (quotas != null) {
            quotas.forEach(
                    (code, quota) -> found.computeIfPresent(code, (same, formation) -> formation.withQuota(quota)));
        }
        return new PppkInput(found);
    }

    /**
     * Reads the people, and gives each position with its people once.
     *
     * @throws JobFailure if something would have to be guessed; what was taken by then is to be forgotten
     */
    void read(Connection connection, UUID selectionId, PppkRules rules, ReadAhead<Part> to)
            throws SQLException, InterruptedException {
        WholeSets.expectUnordered(connection);
        long read = 0;
        long missing = 0;
        long mixed = 0;
        int next = 0;
        List<PppkCandidate> together = new ArrayList<>();
        Map<String, String> shared = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(SQL)) {
            select.setArray(1, connection.createArrayOf("text", positions.codes()));
            select.setArray(2, connection.createArrayOf("int4", positions.numbers()));
            select.setObject(3, selectionId);
            select.setFetchSize(FETCH);
            to.running(select::cancel);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    int position = row.getInt(14);
                    if (together.size() >= TOGETHER && position > positionOf(together)) {
                        mixed += mixed(together);
                        to.put(new Part(positions.between(next, position), together));
                        next = position;
                        together = new ArrayList<>();
                    }
                    boolean present = row.getBoolean(7);
                    boolean noRow = row.wasNull();
                    ParticipantOutcome outcome = EvaluationInput.outcome(row.getString(13), rules.outcomes());
                    if (noRow && outcome == null) {
                        missing++;
                        continue;
                    }
                    together.add(candidate(row, present, outcome, shared));
                    read++;
                }
            }
        } finally {
            to.running(null);
        }
        EvaluationWork.requireNoneMissing(missing, "participants-without-pppk");
        EvaluationWork.requireSomebody(read);
        mixed += mixed(together);
        if (mixed > 0) {
            throw new JobFailure("additional-test-of-some", Map.of("count", mixed), 0);
        }
        to.put(new Part(positions.between(next, positions.count()), together));
    }

    private int positionOf(List<PppkCandidate> together) {
        return positions.of(together.get(together.size() - 1).formationCode());
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

    /**
     * Where an additional test was held, all who were present took it: nobody is compared with and without.
     *
     * @return in how many formations that is not so
     */
    private static long mixed(List<PppkCandidate> candidates) {
        Map<String, Boolean> held = new HashMap<>();
        return candidates.stream()
                .filter(PppkCandidate::competes)
                .filter(candidate -> {
                    boolean has = candidate.scores().additional() != null;
                    Boolean others = held.putIfAbsent(candidate.formationCode(), has);
                    return others != null && others != has;
                })
                .map(PppkCandidate::formationCode)
                .distinct()
                .count();
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
