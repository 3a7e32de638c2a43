package id.talenta.casn.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.casn.evaluation.rules.FormationCut;
import id.talenta.casn.evaluation.rules.FormationPlace;
import id.talenta.casn.evaluation.rules.SkbTestText;
import id.talenta.platform.data.csv.CopyStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Writes where the line was drawn in each formation; see {@link ResultWriter} for why into the partition. */
final class FormationWriter {

    private static final String COPY = """
            copy evaluation_formation_rows (evaluation_id, agency, code, need_type, quota, cut, position, location, qualification,
                special_post, skb_tests)
            from stdin
            """;

    private final Connection connection;
    private final Evaluation evaluation;
    private final ObjectMapper json;

    FormationWriter(Connection connection, Evaluation evaluation, ObjectMapper json) {
        this.connection = connection;
        this.evaluation = evaluation;
        this.json = json;
    }

    void write(Collection<FormationResult> formations) throws SQLException {
        try (CopyStream copy = new CopyStream(connection, COPY, List.of(evaluation.id(), evaluation.agency()))) {
            for (FormationResult result : formations) {
                FormationPlace place = result.place();
                copy.field(result.formation().code())
                        .field(result.formation().needType())
                        .field(result.formation().quota())
                        .field(write(result.cut()))
                        .field(place == null ? null : place.position())
                        .field(place == null ? null : place.location())
                        .field(place == null ? null : place.qualification())
                        .field(result.formation().specialPost())
                        .field(SkbTestText.ofTests(result.formation().skbTests()));
                copy.endRow();
            }
            copy.end();
        }
    }

    private String write(FormationCut value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
