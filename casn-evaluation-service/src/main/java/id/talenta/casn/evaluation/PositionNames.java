package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.SkdRules;
import id.talenta.platform.data.database.Statements;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What the names of positions say of the passing grades by which reasons are made. */
@ApplicationScoped
class PositionNames {

    private final AgroalDataSource dataSource;

    PositionNames(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The same formations, each of the special post that it is of by its position, where the rules look at that. */
    Map<String, FormationResult> applied(SkdRules rules, UUID selectionId, Map<String, FormationResult> formations) {
        if (!rules.looksAtPositions()) {
            return formations;
        }
        Map<String, FormationResult> named = new HashMap<>(formations);
        positions(selectionId, formations)
                .forEach((code, position) -> named.computeIfPresent(
                        code,
                        (same, result) -> new FormationResult(
                                rules.ofPosition(result.formation(), position), result.cut(), result.place())));
        return named;
    }

    private Map<String, String> positions(UUID selectionId, Map<String, FormationResult> formations) {
        String sql = "select code, position from formation where selection_id = ? and code = any (?)";
        return Statements.run(dataSource, sql, "The positions could not be read", select -> {
            select.setObject(1, selectionId);
            select.setArray(
                    2,
                    select.getConnection()
                            .createArrayOf("text", formations.keySet().toArray()));
            Map<String, String> found = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(row.getString(1), row.getString(2));
                }
            }
            return found;
        });
    }
}
