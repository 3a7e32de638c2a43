package id.talenta.casn.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.casn.evaluation.rules.FormationNeed;
import id.talenta.platform.data.csv.CopyStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Writes the results of an evaluation of a PPPK selection; see {@link ResultWriter} for why into the partition. */
final class PppkWriter {

    private static final String COPY = """
            copy evaluation_result_rows (evaluation_id, agency, number, formation_code, code, rank, sharing, let_through,
                present, birth_date, outcome, placed_formation_code, queue_formation, pppk)
            from stdin
            """;

    private static final String COPY_FORMATIONS = """
            copy evaluation_formation_rows (evaluation_id, agency, code, need_type, quota, cut, pppk)
            from stdin
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
        try (CopyStream copy = begin(COPY)) {
            for (PppkRow row : decided.rows()) {
                write(copy, row);
            }
            copy.end();
        }
    }

    private void write(CopyStream copy, PppkRow row) throws SQLException {
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
        try (CopyStream copy = begin(COPY_FORMATIONS)) {
            for (PppkFormationResult result : decided.formations().values()) {
                FormationNeed need = result.formation().need();
                copy.field(need.code()).field(need.needType()).field(need.quota());
                copy.field(write(result.common())).field(write(result));
                copy.endRow();
            }
            copy.end();
        }
    }

    private CopyStream begin(String statement) throws SQLException {
        return new CopyStream(connection, statement, List.of(evaluation.id(), evaluation.agency()));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
