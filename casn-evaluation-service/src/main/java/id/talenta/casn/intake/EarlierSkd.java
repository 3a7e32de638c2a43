package id.talenta.casn.intake;

import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.SkdCarryOver;
import id.talenta.casn.evaluation.rules.SkdTest;
import id.talenta.casn.evaluation.rules.SkdTestRule;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

/**
 * SKD scores that are taken over from what an earlier selection published. People are found there by their NIK, under the
 * scope of whoever asked; what is taken over is their score in the SKD evaluation that the latest publication rests on.
 *
 * @param rule under which they stand
 * @param skd the published SKD evaluation
 * @param last the published final evaluation, null if there is none
 * @param selectedCodes codes of people who have a post there
 */
record EarlierSkd(CpnsRules rules, SkdCarryOver rule, UUID skd, UUID last, Set<String> selectedCodes) {

    private static final String FOUND = """
            select s.line
            from skd_score_staging s
            join participant p on p.selection_id = s.selection_id and p.number = s.number
            left join participant e on e.selection_id = ? and e.nik = p.nik
            left join evaluation_result r on r.evaluation_id = ? and r.number = e.number
            """;

    private static final String INSERT = """
            insert into skd_score (selection_id, agency, number, present, twk, tiu, tkp, import_id, line, from_selection, from_year)
            select s.selection_id, s.agency, s.number, true, r.twk, r.tiu, r.tkp, s.import_id, s.line, e.selection_id, ?
            from skd_score_staging s
            join participant p on p.selection_id = s.selection_id and p.number = s.number
            join participant e on e.selection_id = ? and e.nik = p.nik
            join evaluation_result r on r.evaluation_id = ? and r.number = e.number
            where s.import_id = ?
            """;

    /** Rejects those who have no such score, or whose score does not stand. */
    void check(RowChecks checks, IntakeImport of) throws SQLException {
        String number = "participantNumber";
        Object[] asked = {of.skdFrom(), skd, of.id()};
        checks.reject("""
                select s.line
                from skd_score_staging s
                join skd_score own on own.selection_id = s.selection_id and own.number = s.number
                where s.import_id = ? and own.from_selection is null
                order by s.line
                """, number, "sat-again", of.id());
        checks.reject(FOUND + """
                where s.import_id = ? and (r.number is null or r.twk is null)
                order by s.line
                """, number, "no-earlier-score", asked);
        checks.reject(FOUND + """
                where s.import_id = ? and r.outcome is not null
                order by s.line
                """, number, "left-earlier-selection", asked);
        checks.reject(
                FOUND + "where s.import_id = ? and (" + outOfForm() + ") order by s.line",
                number,
                "earlier-score-out-of-form",
                asked);
        if (rule.condition() == SkdCarryOver.Condition.LET_THROUGH_NOT_SELECTED) {
            checks.reject(
                    FOUND + """
                    left join evaluation_result f on f.evaluation_id = ? and f.number = e.number
                    where s.import_id = ? and r.twk is not null and r.outcome is null
                        and (not r.let_through or f.number is null or f.outcome is not null or f.code = any (?))
                    order by s.line
                    """,
                    number,
                    "earlier-score-not-standing",
                    of.skdFrom(),
                    skd,
                    last,
                    of.id(),
                    codes(checks.connection()));
        }
    }

    private java.sql.Array codes(Connection connection) throws SQLException {
        return connection.createArrayOf("text", selectedCodes.toArray());
    }

    void insert(Connection connection, IntakeImport of) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setInt(1, rule.year());
            insert.setObject(2, of.skdFrom());
            insert.setObject(3, skd);
            insert.setObject(4, of.id());
            insert.executeUpdate();
        }
    }

    /** The tests of two years can differ in their highest scores. */
    private String outOfForm() {
        return outOfForm("r.twk", SkdTest.TWK) + " or " + outOfForm("r.tiu", SkdTest.TIU) + " or "
                + outOfForm("r.tkp", SkdTest.TKP);
    }

    private String outOfForm(String column, SkdTest test) {
        SkdTestRule form = rules.skd().test(test);
        return column + " > " + form.maximum() + " or " + column + " % " + form.step() + " <> 0";
    }
}
