package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.SelectionRules;
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
 * one is counted too, unless it was when it was published itself. Who was present and who met the grade is what the evaluation itself counted:
 * nobody who left, and nobody who was ranked though they did not meet it.
 */
@ApplicationScoped
class PublishedFormations {

    private static final String SQL = """
            insert into published_formation (evaluation_id, selection_id, agency, code, need_type, quota, participants,
                present, ranked, let_through, selected, by_optimisation)
            select counted.evaluation_id, e.selection_id, counted.agency, counted.code, counted.need_type, counted.quota,
                coalesce(r.participants, 0), coalesce(r.present, 0),
                case when counted.code = any (?) then 0 else coalesce(r.ranked, 0) end, coalesce(r.let_through, 0),
                coalesce(p.selected, 0), coalesce(p.moved, 0)
            from evaluation e
            join evaluation_formation counted on counted.evaluation_id = e.id
            left join (
                select formation_code, count(*) as participants,
                    count(*) filter (where present and outcome is null) as present,
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
    private final FallbackFormations fallbacks;
    private final AgroalDataSource dataSource;

    PublishedFormations(SelectionRuleSets ruleSets, FallbackFormations fallbacks, AgroalDataSource dataSource) {
        this.ruleSets = ruleSets;
        this.fallbacks = fallbacks;
        this.dataSource = dataSource;
    }

    /** Counts once, in the transaction that publishes. */
    void count(Evaluation published) {
        SelectionRules rules = ruleSets.find(published.ruleSetCode(), published.ruleSetVersion())
                .orElseThrow(() -> new IllegalStateException("The rule set of the evaluation is gone"))
                .payload();
        boolean last = published.stage() == Stage.FINAL;
        List<String> selected = last ? List.copyOf(rules.selectedCodes()) : List.of();
        try (Connection connection = dataSource.getConnection()) {
            WholeSets.expect(connection);
            count(connection, published.id(), selected, last ? null : rules.cpns());
            if (published.basedOn() != null) {
                count(connection, published.basedOn(), List.of(), rules.cpns());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The published evaluation could not be counted", e);
        }
    }

    /** @param skd the rules of an SKD evaluation, null of any other */
    private void count(Connection connection, UUID evaluation, List<String> selected, CpnsRules skd)
            throws SQLException {
        List<String> fallback = skd == null ? List.of() : fallbacks.of(connection, evaluation, skd);
        try (PreparedStatement insert = connection.prepareStatement(SQL)) {
            insert.setArray(1, connection.createArrayOf("text", fallback.toArray()));
            insert.setObject(2, evaluation);
            insert.setObject(3, evaluation);
            insert.setArray(4, connection.createArrayOf("text", selected.toArray()));
            insert.setObject(5, evaluation);
            insert.executeUpdate();
        }
    }
}
