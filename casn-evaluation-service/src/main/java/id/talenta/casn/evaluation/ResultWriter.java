package id.talenta.casn.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.platform.data.jobs.JobRun;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Function;

/**
 * Writes the results of an evaluation, thousands of rows a statement. Not by COPY: PostgreSQL refuses that under row-level security, and the
 * loader role is for imports alone.
 */
final class ResultWriter {

    private static final int BATCH = 10_000;

    private static final String INSERT = """
            insert into evaluation_result (evaluation_id, agency, number, formation_code, code, rank, sharing, let_through,
                present, twk, tiu, tkp, skb, eliminated, final_score, gpa, gpa_scale, birth_date)
            select ?, ?, *
            from unnest(?::text[], ?::text[], ?::text[], ?::int[], ?::int[], ?::boolean[], ?::boolean[], ?::smallint[],
                ?::smallint[], ?::smallint[], ?::numeric[], ?::boolean[], ?::numeric[], ?::numeric[], ?::text[], ?::date[])
            """;

    private static final String INSERT_FORMATIONS = """
            insert into evaluation_formation (evaluation_id, agency, code, need_type, quota, cut)
            select ?, ?, *
            from unnest(?::text[], ?::text[], ?::int[], ?::jsonb[])
            """;

    private final Connection connection;
    private final Evaluation evaluation;
    private final Decided decided;
    private final ObjectMapper json;

    ResultWriter(Connection connection, Evaluation evaluation, Decided decided, ObjectMapper json) {
        this.connection = connection;
        this.evaluation = evaluation;
        this.decided = decided;
        this.json = json;
    }

    void write(JobRun run) throws SQLException {
        writeFormations();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, evaluation.id());
            insert.setString(2, evaluation.agency());
            for (int from = 0; from < decided.size(); from += BATCH) {
                bind(insert, from, Math.min(decided.size(), from + BATCH));
                insert.executeUpdate();
                run.progress(Math.min(decided.size(), from + BATCH), (long) decided.size());
            }
        }
    }

    private void bind(PreparedStatement insert, int from, int to) throws SQLException {
        array(insert, 3, "text", from, to, ResultRow::participantNumber);
        array(insert, 4, "text", from, to, ResultRow::formationCode);
        array(insert, 5, "text", from, to, ResultRow::code);
        array(insert, 6, "int4", from, to, row -> row.rank() == 0 ? null : row.rank());
        array(insert, 7, "int4", from, to, row -> row.rank() == 0 ? null : row.sharing());
        array(insert, 8, "bool", from, to, ResultRow::letThrough);
        array(insert, 9, "bool", from, to, ResultRow::present);
        array(
                insert,
                10,
                "int2",
                from,
                to,
                row -> row.skd() == null ? null : row.skd().twk());
        array(
                insert,
                11,
                "int2",
                from,
                to,
                row -> row.skd() == null ? null : row.skd().tiu());
        array(
                insert,
                12,
                "int2",
                from,
                to,
                row -> row.skd() == null ? null : row.skd().tkp());
        array(insert, 13, "numeric", from, to, ResultRow::skb);
        array(insert, 14, "bool", from, to, ResultRow::eliminated);
        array(insert, 15, "numeric", from, to, ResultRow::finalScore);
        array(insert, 16, "numeric", from, to, ResultRow::gpa);
        array(
                insert,
                17,
                "text",
                from,
                to,
                row -> row.gpaScale() == null ? null : row.gpaScale().name());
        array(
                insert,
                18,
                "date",
                from,
                to,
                row -> row.birthDate() == null ? null : row.birthDate().toString());
    }

    private void array(
            PreparedStatement insert, int index, String type, int from, int to, Function<ResultRow, Object> value)
            throws SQLException {
        Object[] values = new Object[to - from];
        for (int i = from; i < to; i++) {
            values[i - from] = value.apply(decided.row(i));
        }
        insert.setArray(index, connection.createArrayOf(type, values));
    }

    private void writeFormations() throws SQLException {
        FormationResult[] all = decided.formations().values().toArray(new FormationResult[0]);
        Object[] codes = new Object[all.length];
        Object[] needTypes = new Object[all.length];
        Object[] quotas = new Object[all.length];
        Object[] cuts = new Object[all.length];
        for (int i = 0; i < all.length; i++) {
            codes[i] = all[i].formation().code();
            needTypes[i] = all[i].formation().needType().name();
            quotas[i] = all[i].formation().quota();
            cuts[i] = write(all[i].cut());
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT_FORMATIONS)) {
            insert.setObject(1, evaluation.id());
            insert.setString(2, evaluation.agency());
            insert.setArray(3, connection.createArrayOf("text", codes));
            insert.setArray(4, connection.createArrayOf("text", needTypes));
            insert.setArray(5, connection.createArrayOf("int4", quotas));
            insert.setArray(6, connection.createArrayOf("text", cuts));
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
