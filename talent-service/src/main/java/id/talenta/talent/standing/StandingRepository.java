package id.talenta.talent.standing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.talent.appraisal.rules.Predicate;
import id.talenta.talent.assessment.rules.CompetencyLevel;
import id.talenta.talent.standing.Standing.Competence;
import id.talenta.talent.standing.Standing.Leadership;
import id.talenta.talent.standing.Standing.Performance;
import id.talenta.talent.standing.Standing.Source;
import id.talenta.talent.standing.rules.Levels;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the latest records by SQL of its own, so that a profile can show them and they can refer to a profile. */
@ApplicationScoped
class StandingRepository {

    private static final String PERFORMANCE = """
            select distinct on (talent_id) talent_id, id, predicate, year, quarter, recorded_at
            from appraisal
            where talent_id = any (?)
            order by talent_id, year desc, case quarter when 0 then 5 else quarter end desc
            """;

    private static final String COMPETENCE = """
            select distinct on (talent_id) talent_id, id, assessed_on, valid_until, instrument,
                components -> 'competency' as competency
            from assessment
            where talent_id = any (?) and jsonb_exists(components, 'competency')
                and assessed_on <= ? and (valid_until is null or valid_until >= ?)
                and (not ? or jsonb_path_exists(components, '$.competency.levels[*].competency ? (@ starts with "M.")'))
            order by talent_id, assessed_on desc, id desc
            """;

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    StandingRepository(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /** A competency assessment as it is stored: levels, or a score in their place. */
    record Competency(BigDecimal score, List<CompetencyLevel> levels) {}

    Map<UUID, Standing> of(Collection<UUID> talents, LocalDate today) {
        try (Connection connection = dataSource.getConnection()) {
            Map<UUID, Performance> performance = performance(connection, talents);
            Map<UUID, Competence> competence = new HashMap<>();
            Map<UUID, Leadership> leadership = new HashMap<>();
            competencies(
                    connection,
                    talents,
                    today,
                    false,
                    (talent, of, source) -> competence.put(talent, new Competence(percent(of), source)));
            competencies(
                    connection,
                    talents,
                    today,
                    true,
                    (talent, of, source) -> leadership.put(talent, leadership(of, source)));
            Map<UUID, Standing> found = new HashMap<>();
            for (UUID talent : talents) {
                found.put(
                        talent, new Standing(leadership.get(talent), competence.get(talent), performance.get(talent)));
            }
            return found;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The latest records could not be read", e);
        }
    }

    private static Map<UUID, Performance> performance(Connection connection, Collection<UUID> talents)
            throws SQLException {
        Map<UUID, Performance> found = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(PERFORMANCE)) {
            select.setArray(1, connection.createArrayOf("uuid", talents.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    int quarter = row.getInt("quarter");
                    found.put(
                            row.getObject("talent_id", UUID.class),
                            new Performance(
                                    Predicate.valueOf(row.getString("predicate")),
                                    row.getInt("year"),
                                    quarter == 0 ? null : quarter,
                                    row.getObject("id", UUID.class),
                                    row.getTimestamp("recorded_at").toInstant()));
                }
            }
        }
        return found;
    }

    private interface Taken {
        void take(UUID talent, Competency competency, Source source);
    }

    private void competencies(
            Connection connection, Collection<UUID> talents, LocalDate today, boolean managerial, Taken taken)
            throws SQLException, JsonProcessingException {
        try (PreparedStatement select = connection.prepareStatement(COMPETENCE)) {
            select.setArray(1, connection.createArrayOf("uuid", talents.toArray()));
            select.setObject(2, today);
            select.setObject(3, today);
            select.setBoolean(4, managerial);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    taken.take(
                            row.getObject("talent_id", UUID.class),
                            json.readValue(row.getString("competency"), Competency.class),
                            new Source(
                                    row.getObject("id", UUID.class),
                                    row.getObject("assessed_on", LocalDate.class),
                                    row.getObject("valid_until", LocalDate.class),
                                    row.getString("instrument")));
                }
            }
        }
    }

    private static BigDecimal percent(Competency of) {
        return of.levels() == null ? of.score().setScale(2, RoundingMode.HALF_UP) : new Levels(of.levels()).percent();
    }

    private static Leadership leadership(Competency of, Source source) {
        Levels managerial = new Levels(of.levels()).managerial();
        return new Leadership(managerial.actual(), managerial.required(), managerial.percent(), source);
    }
}
