package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.FinalCandidate;
import id.talenta.casn.evaluation.rules.Gpa;
import id.talenta.casn.evaluation.rules.ParticipantOutcome;
import id.talenta.casn.evaluation.rules.ScoreSources;
import id.talenta.casn.evaluation.rules.SkbIntegration;
import id.talenta.casn.evaluation.rules.SkbTest;
import id.talenta.casn.evaluation.rules.SkbTestScore;
import id.talenta.casn.evaluation.rules.SkbTestText;
import id.talenta.casn.evaluation.rules.SkdScores;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Reads those whom an SKD evaluation let through, with their scores of both stages.
 *
 * @param formationsTogether how many formations are read together
 */
record FinalQuery(UUID selectionId, UUID basedOn, CpnsRules rules, DeclaredTests tests, int formationsTogether)
        implements StageQuery<FinalCandidate> {

    /** Few enough that the first of them are decided and stored while the others are read. */
    private static final int TOGETHER = 2_500;

    FinalQuery(UUID selectionId, UUID basedOn, CpnsRules rules, DeclaredTests tests) {
        this(selectionId, basedOn, rules, tests, TOGETHER);
    }

    /** Of all participants only those let through are looked up: the planner, left to itself, hashes every one of them. */
    @Override
    public String sql() {
        return """
                with through as materialized (
                    select number, formation_code, twk, tiu, tkp, from_selection, from_year
                    from evaluation_result
                    where evaluation_id = ? and let_through and formation_code = any (?::text[])
                ), person as (
                    select number, birth_date, gpa, qualification
                    from participant
                    where selection_id = ? and number = any (array (select number from through))
                ), skb as (
                    select number, present, score, eliminated
                    from skb_in_force
                    where selection_id = ? and number = any (array (select number from through))
                )
                select f.no, r.number, r.twk, r.tiu, r.tkp,
                    case when c.id is null then p.birth_date else c.birth_date end,
                    case when c.id is null then p.gpa else c.gpa end,
                    case when c.id is null then p.qualification else c.qualification end,
                    b.present, b.score, b.eliminated, o.outcome, r.formation_code, r.from_selection, r.from_year, %s
                from through r
                join unnest(?::text[], ?::int[]) as f (code, no) on f.code = r.formation_code
                join person p on p.number = r.number
                left join skb b on b.number = r.number
                left join outcome_in_force o on o.selection_id = ? and o.number = r.number
                left join participant_correction_in_force c on c.selection_id = ? and c.number = r.number
                %s
                order by f.no
                """.formatted(tests.column(), tests.join());
    }

    @Override
    public void bind(PreparedStatement select, Array codes, Array numbers) throws SQLException {
        select.setObject(1, basedOn);
        select.setArray(2, codes);
        select.setObject(3, selectionId);
        select.setObject(4, selectionId);
        select.setArray(5, codes);
        select.setArray(6, numbers);
        select.setObject(7, selectionId);
        select.setObject(8, selectionId);
    }

    @Override
    public boolean takesOver(Connection connection) throws SQLException {
        return TakenOver.exists(connection, """
                select exists (
                    select from evaluation e
                    join evaluation_result r on r.evaluation_id = e.id and r.let_through and r.from_selection is not null
                    where e.id = ? and e.skd_taken_over)
                """, basedOn);
    }

    @Override
    public FinalCandidate candidate(ResultSet row, Refusals refused) throws SQLException {
        boolean present = row.getBoolean(9);
        boolean noRow = row.wasNull();
        ParticipantOutcome outcome = EvaluationInput.outcome(row.getString(12), rules.outcomes());
        List<SkbTest> declared = tests.of(row.getString(13));
        if (!declared.isEmpty()) {
            return tested(row, declared, outcome, refused);
        }
        if (noRow && outcome == null) {
            refused.add("participants-without-skb");
            return null;
        }
        return new FinalCandidate(
                row.getString(2),
                new SkdScores(row.getInt(3), row.getInt(4), row.getInt(5)),
                row.getObject(6, LocalDate.class),
                gpa(row),
                present,
                row.getBigDecimal(10),
                row.getBoolean(11),
                outcome,
                ScoreSources.of(TakenOver.origin(row, 14, 15), List.of()));
    }

    /** Somebody whose SKB is made of the tests of their formation; null if a row is missing that decides. */
    private FinalCandidate tested(ResultSet row, List<SkbTest> declared, ParticipantOutcome outcome, Refusals refused)
            throws SQLException {
        List<SkbTestScore> scores = SkbTestText.scores(row.getString(16));
        SkbIntegration integrated = SkbIntegration.of(rules, declared, scores);
        if (outcome == null && !integrated.decided()) {
            refused.add("participants-without-skb-tests");
            return null;
        }
        return new FinalCandidate(
                        row.getString(2),
                        new SkdScores(row.getInt(3), row.getInt(4), row.getInt(5)),
                        row.getObject(6, LocalDate.class),
                        gpa(row),
                        false,
                        null,
                        false,
                        outcome,
                        ScoreSources.of(TakenOver.origin(row, 14, 15), scores))
                .with(integrated);
    }

    private Gpa gpa(ResultSet row) throws SQLException {
        BigDecimal mark = row.getBigDecimal(7);
        return mark == null ? null : new Gpa(mark, rules.gpa().scaleOf(row.getString(8)));
    }
}
