package id.talenta.casn.correction;

import id.talenta.platform.data.database.Statements;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.util.UUID;

/** What corrections of people are held against: what was recorded of them, and what evaluations read. */
@ApplicationScoped
class PersonCorrectionChecks {

    private final AgroalDataSource dataSource;

    PersonCorrectionChecks(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Whether it was ever recorded that somebody left. */
    boolean wasRecorded(UUID selectionId, String number) {
        String sql = "select exists (select from participant_outcome where selection_id = ? and number = ?)";
        return inDatabase(sql, select -> {
            select.setObject(1, selectionId);
            select.setString(2, number);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        });
    }

    /**
     * Whether somebody has the scores without which no evaluation could hold them, had they not left: those of SKD, and of SKB where a
     * published final result holds them; or those of a PPPK selection.
     */
    boolean hasScores(UUID selectionId, String number) {
        String sql = """
            select exists (select from pppk_in_force s where s.selection_id = w.id and s.number = w.number)
                or exists (select from skd_in_force s where s.selection_id = w.id and s.number = w.number)
                    and (not exists (
                            select
                            from publication p
                            join evaluation_result r on r.evaluation_id = p.evaluation_id and r.number = w.number
                            where p.selection_id = w.id and p.stage = 'FINAL')
                        or exists (select from skb_in_force s where s.selection_id = w.id and s.number = w.number)
                        or exists (select from skb_test_in_force s where s.selection_id = w.id and s.number = w.number))
            from (values (?::uuid, ?)) as w (id, number)
            """;
        return inDatabase(sql, select -> {
            select.setObject(1, selectionId);
            select.setString(2, number);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        });
    }

    /**
     * How many corrections in force an evaluation did not read. How somebody left is read by both stages: who does not take part in the final
     * one is not in it because of what the SKD evaluation read. Facts are read by the final one.
     */
    long notIn(UUID evaluationId) {
        String sql = """
            select (
                    select count(*)
                    from evaluation e
                    join outcome_correction_in_force c on c.selection_id = e.selection_id
                    left join evaluation_result r on r.evaluation_id = e.id and r.number = c.number
                    left join evaluation_result before on before.evaluation_id = e.based_on and before.number = c.number
                    where e.id = ?
                        and case when r.number is not null then r.outcome is distinct from c.outcome
                            else before.outcome is not null and before.outcome is distinct from c.outcome end)
                + (
                    select count(*)
                    from evaluation e
                    join participant_correction_in_force c on c.selection_id = e.selection_id
                    join evaluation_result r on r.evaluation_id = e.id and r.number = c.number
                    where e.id = ? and e.stage = 'FINAL'
                        and (r.birth_date is distinct from c.birth_date
                            or r.pppk is null and (r.gpa, r.gpa_scale) is distinct from (c.gpa, c.gpa_scale)
                            or r.pppk is not null
                                and (r.pppk ->> 'priority', r.pppk ->> 'qualification', nullif(array_to_string(array(
                                        select jsonb_array_elements_text(r.pppk -> 'affirmations') order by 1), ';'), ''))
                                    is distinct from (c.priority, c.qualification, nullif(array_to_string(array(
                                        select unnest(string_to_array(c.affirmations, ';')) order by 1), ';'), ''))))
            """;
        return inDatabase(sql, select -> {
            select.setObject(1, evaluationId);
            select.setObject(2, evaluationId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private <T> T inDatabase(String sql, Statements.Work<T> work) {
        return Statements.run(dataSource, sql, "The corrections could not be held against what they correct", work);
    }
}
