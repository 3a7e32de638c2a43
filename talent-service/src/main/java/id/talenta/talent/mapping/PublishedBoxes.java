package id.talenta.talent.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How many of an agency's people stand in which box, by the mapping that was published last. */
@ApplicationScoped
public class PublishedBoxes {

    private static final String LATEST = """
            select m.id, m.period, m.rule_set_code, m.rule_set_version, p.published_at, m.counts
            from mapping_publication p
            join talent_mapping m on m.id = p.mapping_id
            where p.agency = ?
            order by p.published_at desc, p.mapping_id desc
            limit 1
            """;

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    PublishedBoxes(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /**
     * The counts of the mapping that was published last. Which number a box has is a matter of the rule set.
     *
     * @param people all whom the mapping looked at
     * @param boxes how many are in each of the nine boxes, 0 included
     * @param unmapped how many are in none
     */
    public record Boxes(
            UUID mapping,
            String period,
            String ruleSet,
            int ruleSetVersion,
            Instant publishedAt,
            int people,
            Map<Integer, Integer> boxes,
            int unmapped) {}

    /** Those of an agency; nothing where no mapping of it was published, or the caller may not see it. */
    @Transactional
    public Optional<Boxes> of(String agency) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(LATEST)) {
            select.setString(1, agency);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The published boxes could not be read", e);
        }
    }

    private Boxes read(ResultSet row) throws SQLException, JsonProcessingException {
        MappingCounts counts = json.readValue(row.getString("counts"), MappingCounts.class);
        return new Boxes(
                row.getObject("id", UUID.class),
                row.getString("period"),
                row.getString("rule_set_code"),
                row.getInt("rule_set_version"),
                row.getTimestamp("published_at").toInstant(),
                counts.people(),
                counts.boxes(),
                counts.unmapped());
    }
}
