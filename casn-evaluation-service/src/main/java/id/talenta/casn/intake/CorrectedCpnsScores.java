package id.talenta.casn.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Corrections of SKD, SKB, and single tests of SKB. */
final class CorrectedCpnsScores implements CorrectedScores {

    private static final String KIND = "kind";
    private static final String TEST = "test";
    private static final String NOTHING = "nothing-to-correct";
    private static final String SAME = "changes-nothing";

    /** The selection is asked for twice. */
    private static final String WHOLE_IN_FORCE = """
            select 'skd' as kind, number, null as test, present, twk, tiu, tkp, null::numeric as score, null::boolean as eliminated,
                null::boolean as passed
            from skd_in_force where selection_id = ?
            union all
            select 'skb', number, null, present, null, null, null, score, eliminated, null
            from skb_in_force where selection_id = ?
            """;

    private static final String TESTS_IN_FORCE = """
            select 'skbTest' as kind, number, test, present, null::smallint as twk, null::smallint as tiu, null::smallint as tkp, score,
                null::boolean as eliminated, passed
            from skb_test_in_force where selection_id = ?
            """;

    private static final String SAME_ROW =
            "f.kind = s.kind and f.number = s.number and coalesce(f.test, '') = coalesce(s.test, '')";

    /** Whose formation has tests, but not this one, hears of that instead. */
    private static final String UNKNOWN_TEST = """
            (exists (select from skb_test t where t.selection_id = p.selection_id and t.formation_code = p.formation_code)
                and not exists (select from skb_test t
                    where t.selection_id = p.selection_id and t.formation_code = p.formation_code and t.test = s.test))
            """;

    private final StagingTable staging;
    private final UUID importId;
    private final UUID selectionId;

    CorrectedCpnsScores(StagingTable staging) {
        this.staging = staging;
        this.importId = staging.of().id();
        this.selectionId = staging.of().selectionId();
    }

    @Override
    public String ofStage() {
        return "(s.kind = 'skd' or o.stage = 'FINAL')";
    }

    @Override
    public void check(RowChecks checks) throws SQLException {
        checks.reject(missing("s.kind <> 'skbTest'"), KIND, NOTHING, importId);
        checks.reject(missing("s.kind = 'skbTest' and not " + UNKNOWN_TEST), TEST, NOTHING, importId);
        SkbTestScoreChecks tests = new SkbTestScoreChecks(staging, checks);
        tests.ofUnknownTests();
        tests.againstTests();
        checks.reject(unchanged(WHOLE_IN_FORCE), KIND, SAME, selectionId, selectionId, importId);
        checks.reject(unchanged(TESTS_IN_FORCE), TEST, SAME, selectionId, importId);
        checks.reject("""
                select s.line
                from score_correction_staging s
                join objection o
                    on o.id = s.objection_id and o.selection_id = s.selection_id and o.participant_number = s.number
                where s.import_id = ? and s.kind <> 'skd' and o.stage = 'SKD'
                order by s.line
                """, KIND, "not-of-this-stage", importId);
    }

    private static String missing(String which) {
        return """
                select s.line
                from score_correction_staging s
                join participant p on p.selection_id = s.selection_id and p.number = s.number
                where s.import_id = ? and %s
                    and not exists (select from skd_score f
                        where s.kind = 'skd' and f.selection_id = s.selection_id and f.number = s.number)
                    and not exists (select from skb_score f
                        where s.kind = 'skb' and f.selection_id = s.selection_id and f.number = s.number)
                    and not exists (select from skb_test_score f
                        where s.kind = 'skbTest' and f.selection_id = s.selection_id and f.number = s.number and f.test = s.test)
                order by s.line
                """.formatted(which);
    }

    private static String unchanged(String inForce) {
        return """
                with f as (%s)
                select s.line
                from score_correction_staging s
                join f on %s
                where s.import_id = ?
                    and (f.present, f.twk, f.tiu, f.tkp, f.score, f.eliminated, f.passed)
                        is not distinct from (s.present, s.twk, s.tiu, s.tkp, s.score, s.eliminated, s.passed)
                order by s.line
                """.formatted(inForce, SAME_ROW);
    }

    @Override
    public void insert(Connection connection, Instant now) throws SQLException {
        String sql = """
                with f as (%s union all %s)
                insert into score_correction (id, selection_id, agency, number, kind, objection_id, before, present, twk, tiu, tkp, score,
                    eliminated, test, passed, reason, recorded_by, recorded_at, import_id, line)
                select s.id, s.selection_id, s.agency, s.number, s.kind, s.objection_id,
                    jsonb_strip_nulls(jsonb_build_object('present', f.present, 'twk', f.twk, 'tiu', f.tiu, 'tkp', f.tkp,
                        'score', trim_scale(f.score), 'eliminated', f.eliminated, 'test', f.test, 'passed', f.passed)),
                    s.present, s.twk, s.tiu, s.tkp, s.score, s.eliminated, s.test, s.passed, s.reason, ?, ?, s.import_id, s.line
                from score_correction_staging s
                join f on %s
                where s.import_id = ?
                order by s.line
                """.formatted(WHOLE_IN_FORCE, TESTS_IN_FORCE, SAME_ROW);
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, selectionId);
            insert.setObject(2, selectionId);
            insert.setObject(3, selectionId);
            insert.setString(4, staging.of().createdBy());
            insert.setObject(5, now.atOffset(ZoneOffset.UTC));
            insert.setObject(6, importId);
            insert.executeUpdate();
        }
    }
}
