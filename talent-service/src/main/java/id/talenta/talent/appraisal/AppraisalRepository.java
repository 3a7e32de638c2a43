package id.talenta.talent.appraisal;

import id.talenta.talent.appraisal.rules.Predicate;
import id.talenta.talent.appraisal.rules.WorkRating;
import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AppraisalRepository implements PanacheRepositoryBase<Appraisal, UUID> {

    private final AgroalDataSource dataSource;

    AppraisalRepository(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What an appraisal was before a correction. */
    record Earlier(Decision decision, Instant recordedAt) {}

    Optional<Appraisal> of(UUID talent, UUID id) {
        return find("talentId = ?1 and id = ?2", talent, id).firstResultOptional();
    }

    Optional<Appraisal> of(UUID talent, AppraisalPeriod period) {
        return find("talentId = ?1 and year = ?2 and quarter = ?3", talent, period.year(), period.number())
                .firstResultOptional();
    }

    /**
     * Of a person, the latest year first.
     *
     * @param after year and quarter of the last entry of the page before; empty for the first page
     */
    List<Appraisal> page(UUID talent, List<String> after, int atMost) {
        String where = "talentId = :talent";
        Map<String, Object> values = new HashMap<>(Map.of("talent", talent));
        if (!after.isEmpty()) {
            where += " and (year < :year or year = :year and quarter < :quarter)";
            values.put("year", Integer.valueOf(after.get(0)));
            values.put("quarter", Integer.valueOf(after.get(1)));
        }
        return find(where + " order by year desc, quarter desc", values)
                .page(0, atMost)
                .list();
    }

    /** What a person's appraisals were before they were corrected, the latest first. */
    Map<UUID, List<Earlier>> history(UUID talent) {
        String sql = """
                select appraisal_id, work_result, work_behaviour, predicate, rule_set_code, rule_set_version, recorded_at
                from appraisal_history
                where talent_id = ?
                order by appraisal_id, version desc
                """;
        Map<UUID, List<Earlier>> found = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, talent);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(new Earlier(
                                    new Decision(
                                            WorkRating.valueOf(row.getString(2)),
                                            WorkRating.valueOf(row.getString(3)),
                                            Predicate.valueOf(row.getString(4)),
                                            row.getString(5),
                                            row.getInt(6)),
                                    row.getTimestamp(7).toInstant()));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The history could not be read", e);
        }
    }
}
