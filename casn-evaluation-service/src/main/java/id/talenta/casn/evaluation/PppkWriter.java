package id.talenta.casn.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.casn.evaluation.rules.FormationNeed;
import id.talenta.platform.data.csv.CopyStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Writes the results of an evaluation of a PPPK selection; see {@link ResultWriter} for why into the partition. */
final class PppkWriter {

    private static final String COPY = """
            copy evaluation_result_rows (evaluation_id, agency, number, formation_code, code, rank, sharing, let_through,
                present, birth_date, outcome, placed_formation_code, queue_formation, pppk)
            from stdin
            """;

    private static final String INSERT_FORMATIONS = """
            insert into evaluation_formation (evaluation_id, agency, code, need_type, quota, cut, pppk)
            select ?, ?, code, need_type, quota, cut::jsonb, pppk::jsonb
            from unnest(?::text[], ?::text[], ?::int[], ?::text[], ?::text[])
                as formation (code, need_type, quota, cut, pppk)
            """;

    private final Connection connection;
    private final Evaluation evaluation;
    private final PppkDecided decided;
    private final ObjectMapper json;

    PppkWriter(Connection connection, Evaluation evaluation, PppkDecided decided, ObjectMapper json) {
        this.connection = connection;
        this.evaluation = evaluation;
        this.decided = decided;
        this.json = json;
    }

    void write() throws SQLException {
        writeFormations();
        try (CopyStream copy = new CopyStream(connection, COPY)) {
            for (PppkRow row : decided.rows()) {
                write(copy, row);
            }
            copy.end();
        }
    }

    private void write(CopyStream copy, PppkRow row) throws SQLException {
        copy.field(evaluation.id()).field(evaluation.agency());
        copy.field(row.participantNumber()).field(row.formationCode()).field(row.code());
        copy.field(row.rank() == 0 ? null : row.rank()).field(row.rank() == 0 ? null : row.sharing());
        copy.field(false).field(row.present()).field(row.birthDate());
        copy.field(row.outcome() == null ? null : row.outcome().name());
        copy.field(row.placedFormationCode())
                .field(row.undecidedFormationCode())
                .field(write(row.facts()));
        copy.endRow();
    }

    private void writeFormations() throws SQLException {
        PppkFormationResult[] all = decided.formations().values().toArray(new PppkFormationResult[0]);
        Object[] codes = new Object[all.length];
        Object[] needTypes = new Object[all.length];
        Object[] quotas = new Object[all.length];
        Object[] cuts = new Object[all.length];
        Object[] facts = new Object[all.length];
        for (int i = 0; i < all.length; i++) {
            FormationNeed need = all[i].formation().need();
            codes[i] = need.code();
            needTypes[i] = need.needType().name();
            quotas[i] = need.quota();
            cuts[i] = write(all[i].common());
            facts[i] = write(all[i]);
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT_FORMATIONS)) {
            insert.setObject(1, evaluation.id());
            insert.setString(2, evaluation.agency());
            insert.setArray(3, connection.createArrayOf("text", codes));
            insert.setArray(4, connection.createArrayOf("text", needTypes));
            insert.setArray(5, connection.createArrayOf("int4", quotas));
            insert.setArray(6, connection.createArrayOf("text", cuts));
            insert.setArray(7, connection.createArrayOf("text", facts));
            insert.executeUpdate();
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
