package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.FinalCandidate;
import id.talenta.casn.evaluation.rules.FormationNeed;
import id.talenta.casn.evaluation.rules.FormationPlace;
import id.talenta.casn.evaluation.rules.Gpa;
import id.talenta.casn.evaluation.rules.NeedType;
import id.talenta.casn.evaluation.rules.ParticipantOutcome;
import id.talenta.casn.evaluation.rules.ScoreSources;
import id.talenta.casn.evaluation.rules.SkbIntegration;
import id.talenta.casn.evaluation.rules.SkbTest;
import id.talenta.casn.evaluation.rules.SkbTestScore;
import id.talenta.casn.evaluation.rules.SkbTestText;
import id.talenta.casn.evaluation.rules.SkdCandidate;
import id.talenta.casn.evaluation.rules.SkdOrigin;
import id.talenta.casn.evaluation.rules.SkdScores;
import id.talenta.platform.data.jobs.JobFailure;
import id.talenta.platform.data.jobs.JobRun;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads what is to be evaluated, by participant number, in one statement and so in one consistent view. Formations are read after the
 * people, so that every person's formation is among them.
 */
@ApplicationScoped
class EvaluationInput {

    private static final int FETCH = 10_000;

    /**
     * The candidates of a stage in the order of their numbers, the formation of each, and all formations.
     *
     * @param <C> the candidate of the stage
     * @param places what the filling of empty posts compares, by formation; empty where there is none
     */
    record Input<C>(
            List<C> candidates,
            List<String> formationOf,
            Map<String, FormationNeed> formations,
            Map<String, FormationPlace> places) {

        Input(List<C> candidates, List<String> formationOf, Map<String, FormationNeed> formations) {
            this(candidates, formationOf, formations, Map.of());
        }

        /** The same people, supposing other numbers of posts where there are some. */
        Input<C> supposing(Map<String, Integer> quotas) {
            if (quotas == null || quotas.isEmpty()) {
                return this;
            }
            Map<String, FormationNeed> supposed = new TreeMap<>(formations);
            quotas.forEach(
                    (code, quota) -> supposed.computeIfPresent(code, (same, formation) -> formation.withQuota(quota)));
            return new Input<>(candidates, formationOf, supposed, places);
        }
    }

    Input<SkdCandidate> readSkd(Connection connection, UUID selectionId, CpnsRules rules, JobRun run)
            throws SQLException {
        String sql = """
                select p.number, p.formation_code, s.present, s.twk, s.tiu, s.tkp, o.outcome, s.from_selection, s.from_year
                from participant p
                left join skd_in_force s on s.selection_id = p.selection_id and s.number = p.number
                left join participant_outcome o on o.selection_id = p.selection_id and o.number = p.number
                where p.selection_id = ?
                order by p.number
                """;
        List<SkdCandidate> candidates = new ArrayList<>();
        List<String> formationOf = new ArrayList<>();
        Map<String, String> shared = new HashMap<>();
        long missing = 0;
        long notStanding = 0;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, selectionId);
            select.setFetchSize(FETCH);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    boolean present = row.getBoolean(3);
                    boolean noRow = row.wasNull();
                    ParticipantOutcome outcome = outcome(row.getString(7), rules);
                    if (noRow && outcome == null) {
                        missing++;
                        continue;
                    }
                    SkdScores scores = present ? new SkdScores(row.getInt(4), row.getInt(5), row.getInt(6)) : null;
                    SkdOrigin origin = TakenOver.origin(row, 8, 9);
                    if (origin != null && rules.skd().carryOver(origin.year()).isEmpty()) {
                        notStanding++;
                    }
                    candidates.add(new SkdCandidate(row.getString(1), present, scores, outcome, origin));
                    formationOf.add(shared.computeIfAbsent(row.getString(2), code -> code));
                    if (candidates.size() % FETCH == 0) {
                        run.progress(candidates.size(), null);
                    }
                }
            }
        }
        EvaluationWork.requireNoneMissing(missing, "participants-without-skd");
        EvaluationWork.requireNoneMissing(notStanding, "skd-not-standing");
        EvaluationWork.requireSomebody(candidates);
        return new Input<>(candidates, formationOf, formations(connection, selectionId, code -> List.of()));
    }

    Input<FinalCandidate> readFinal(Connection connection, UUID selectionId, UUID basedOn, CpnsRules rules, JobRun run)
            throws SQLException {
        DeclaredTests tests = DeclaredTests.of(connection, selectionId, rules);
        String sql = """
                select r.number, r.formation_code, r.twk, r.tiu, r.tkp, p.birth_date, p.gpa, p.qualification,
                    b.present, b.score, b.eliminated, o.outcome, r.from_selection, r.from_year, %s
                from evaluation_result r
                join participant p on p.selection_id = ? and p.number = r.number
                left join skb_in_force b on b.selection_id = p.selection_id and b.number = p.number
                left join participant_outcome o on o.selection_id = p.selection_id and o.number = p.number
                %s
                where r.evaluation_id = ? and r.let_through
                order by r.number
                """.formatted(tests.column(), tests.join());
        List<FinalCandidate> candidates = new ArrayList<>();
        List<String> formationOf = new ArrayList<>();
        Map<String, String> shared = new HashMap<>();
        long missing = 0;
        long missingTests = 0;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, selectionId);
            select.setObject(2, basedOn);
            select.setFetchSize(FETCH);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    boolean present = row.getBoolean(9);
                    boolean noRow = row.wasNull();
                    ParticipantOutcome outcome = outcome(row.getString(12), rules);
                    List<SkbTest> declared = tests.of(row.getString(2));
                    if (!declared.isEmpty()) {
                        FinalCandidate tested = tested(row, declared, outcome, rules);
                        if (tested == null) {
                            missingTests++;
                        } else {
                            candidates.add(tested);
                            formationOf.add(shared.computeIfAbsent(row.getString(2), code -> code));
                        }
                        continue;
                    }
                    if (noRow && outcome == null) {
                        missing++;
                        continue;
                    }
                    candidates.add(candidate(row, present, outcome, rules));
                    formationOf.add(shared.computeIfAbsent(row.getString(2), code -> code));
                    if (candidates.size() % FETCH == 0) {
                        run.progress(candidates.size(), null);
                    }
                }
            }
        }
        EvaluationWork.requireNoneMissing(missing, "participants-without-skb");
        EvaluationWork.requireNoneMissing(missingTests, "participants-without-skb-tests");
        Map<String, FormationPlace> places =
                rules.finalResult().optimisation() == null ? Map.of() : places(connection, selectionId);
        return new Input<>(candidates, formationOf, formations(connection, selectionId, tests::of), places);
    }

    private static FinalCandidate candidate(ResultSet row, boolean present, ParticipantOutcome outcome, CpnsRules rules)
            throws SQLException {
        return new FinalCandidate(
                row.getString(1),
                new SkdScores(row.getInt(3), row.getInt(4), row.getInt(5)),
                row.getObject(6, LocalDate.class),
                gpa(row, rules),
                present,
                row.getBigDecimal(10),
                row.getBoolean(11),
                outcome,
                ScoreSources.of(TakenOver.origin(row, 13, 14), List.of()));
    }

    /** Somebody whose SKB is made of the tests of their formation; null if a row is missing that decides. */
    private static FinalCandidate tested(
            ResultSet row, List<SkbTest> declared, ParticipantOutcome outcome, CpnsRules rules) throws SQLException {
        List<SkbTestScore> scores = SkbTestText.scores(row.getString(15));
        SkbIntegration integrated = SkbIntegration.of(rules, declared, scores);
        if (outcome == null && !integrated.decided()) {
            return null;
        }
        return new FinalCandidate(
                        row.getString(1),
                        new SkdScores(row.getInt(3), row.getInt(4), row.getInt(5)),
                        row.getObject(6, LocalDate.class),
                        gpa(row, rules),
                        false,
                        null,
                        false,
                        outcome,
                        ScoreSources.of(TakenOver.origin(row, 13, 14), scores))
                .with(integrated);
    }

    private static Gpa gpa(ResultSet row, CpnsRules rules) throws SQLException {
        BigDecimal mark = row.getBigDecimal(7);
        return mark == null ? null : new Gpa(mark, rules.gpa().scaleOf(row.getString(8)));
    }

    /** A rule set without codes for it cannot say what became of somebody who left. */
    private static ParticipantOutcome outcome(String recorded, CpnsRules rules) {
        if (recorded == null) {
            return null;
        }
        if (rules.outcomes() == null) {
            throw new JobFailure("outcomes-without-code", Map.of(), 0);
        }
        return ParticipantOutcome.valueOf(recorded);
    }

    private static Map<String, FormationPlace> places(Connection connection, UUID selectionId) throws SQLException {
        Map<String, FormationPlace> found = new HashMap<>();
        String sql = "select code, position, location, qualification from formation where selection_id = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, selectionId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(
                            row.getString(1), FormationPlace.of(row.getString(2), row.getString(3), row.getString(4)));
                }
            }
        }
        return found;
    }

    private static Map<String, FormationNeed> formations(
            Connection connection, UUID selectionId, Function<String, List<SkbTest>> tests) throws SQLException {
        Map<String, FormationNeed> found = new TreeMap<>();
        String sql = "select code, need_type, quota, special_post from formation where selection_id = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, selectionId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String code = row.getString(1);
                    NeedType needType = NeedType.valueOf(row.getString(2));
                    found.put(
                            code,
                            new FormationNeed(code, needType, row.getInt(3), row.getString(4), tests.apply(code)));
                }
            }
        }
        return found;
    }
}
