package id.talenta.casn.objection;

import id.talenta.platform.data.database.Background;
import id.talenta.platform.web.security.Caller.Identity;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What is stored of corrections and of the answers that they are, but for what differs between any two: ids and moments. */
@Singleton
class CorrectionHistory {

    private final Background background;
    private final AgroalDataSource dataSource;

    @Inject
    CorrectionHistory(Background background, AgroalDataSource dataSource) {
        this.background = background;
        this.dataSource = dataSource;
    }

    /** The rows of score_correction or pppk_score_correction, by participant, kind and test. */
    List<String> corrections(String table, String selection) throws Exception {
        return read("""
                select (to_jsonb(c) - '{sequence,id,selection_id,objection_id,recorded_at,import_id,line}'::text[])::text
                from %s c
                where selection_id = ?
                order by number, 1
                """.formatted(table), selection);
    }

    List<String> objections(String selection) throws Exception {
        return read("""
                select concat_ws(' ', participant_number, stage, state, reasoning, answered_by, version)
                from objection
                where selection_id = ?
                order by participant_number, 1
                """, selection);
    }

    /** How many corrections there are of whose objection, import, or line nothing is known. */
    List<String> withoutOrigin(String table, String selection) throws Exception {
        return read("""
                select number
                from %s
                where selection_id = ? and (objection_id is null or import_id is null or line is null)
                """.formatted(table), selection);
    }

    /** Whose rows lie in the staging table, which no ended import leaves there. */
    List<String> staged(String table, String selection) throws Exception {
        return read("select number from " + table + "_staging where selection_id = ?", selection);
    }

    /** An objection of everybody against what was published, as if each had been filed. */
    void objectionsOfAll(String selection) throws Exception {
        read("""
                insert into objection (id, selection_id, agency, evaluation_id, stage, participant_number, grounds, state, filed_by, filed_at)
                select gen_random_uuid(), p.selection_id, p.agency, e.id, e.stage, p.number, 'Nilai tidak sama.', 'FILED', 'test', now()
                from participant p
                join evaluation e on e.selection_id = p.selection_id
                join publication u on u.evaluation_id = e.id
                where p.selection_id = ?
                returning participant_number
                """, selection);
    }

    private List<String> read(String sql, String selection) throws Exception {
        List<String> found = new ArrayList<>();
        background.actingFor(
                Identity.SYSTEM,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    try (Connection connection = dataSource.getConnection();
                            PreparedStatement select = connection.prepareStatement(sql)) {
                        select.setObject(1, UUID.fromString(selection));
                        try (ResultSet row = select.executeQuery()) {
                            while (row.next()) {
                                found.add(row.getString(1));
                            }
                        }
                        return null;
                    }
                }));
        return found;
    }
}
