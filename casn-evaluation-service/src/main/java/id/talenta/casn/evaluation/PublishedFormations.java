package id.talenta.casn.evaluation;

import id.talenta.casn.ruleset.SelectionRuleSets;
import id.talenta.platform.data.database.WholeSets;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * What a published evaluation counted in each formation. A final evaluation publishes the SKD evaluation that it is based on with it, so that
 * one is counted too, unless it was when it was published itself.
 */
@ApplicationScoped
class PublishedFormations {

    private static final String SQL = """
            insert into published_formation (evaluation_id, selection_id, agency, code, need_type, quota, participants,
                present, ranked, let_through, selected, by_optimisation)
            select counted.evaluation_id, e.selection_id, counted.agency, counted.code, counted.need_type, counted.quota,
                coalesce(r.participants, 0), coalesce(r.present, 0), coalesce(r.ranked, 0), coalesce(r.let_through, 0),
                coalesce(p.selected, 0), coalesce(p.moved, 0)
            from evaluation e
            join evaluation_formation counted on counted.evaluation_id = e.id
            left join (
                select formation_code, count(*) as participants, count(*) filter (where present) as present,
                    count(rank) as ranked, count(*) filter (where let_through) as let_through
                from evaluation_result
                where evaluation_id = ?
                group by formation_code) r on r.formation_code = counted.code
            left join (
                select coalesce(placed_formation_code, formation_code) as code, count(*) as selected,
                    count(placed_formation_code) as moved
                from evaluation_result
                where evaluation_id = ? and (placed_formation_code is not null or rank is not null and code = any (?))
                group by coalesce(placed_formation_code, formation_code)) p on p.code = counted.code
            where e.id = ?
            on conflict do nothing
            """;

    private final SelectionRuleSets ruleSets;
    private final AgroalDataSource dataSource;

    PublishedFormations(SelectionRuleSets ruleSets, AgroalDataSource dataSource) {
        this.ruleSets = ruleSets;
        this.dataSource = dataSource;
    }

    /** Counts once, in the transaction that publishes. */
    void count(Evaluation published) {
        List<String> selected = published.stage() == Stage.FINAL ? codesOfTheSelected(published) : List.of();
        try (Connection connection = dataSource.getConnection()) {
            WholeSets.expect(connection);
            count(connection, published.id(), selected);
            if (published.basedOn() != null) {
                count(connection, published.basedOn(), List.of());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The published evaluation could not be counted", e);
        }
    }

    private List<String> codesOfTheSelected(Evaluation published) {
        return List.copyOf(ruleSets.find(published.ruleSetCode(), published.ruleSetVersion())
                .orElseThrow(() -> new IllegalStateException("The rule set of the evaluation is gone"))
                .payload()
                .selectedCodes());
    }

    private static void count(Connection connection, UUID evaluation, List<String> selected) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(SQL)) {
            insert.setObject(1, evaluation);
            insert.setObject(2, evaluation);
            insert.setArray(3, connection.createArrayOf("text", selected.toArray()));
            insert.setObject(4, evaluation);
            insert.executeUpdate();
        }
    }
}
