package id.talenta.platform.data.agencies;

import id.talenta.platform.data.events.Received;
import id.talenta.platform.web.problem.ProblemException;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * This service's copy of the agencies. Needs the migrations in {@code db/agencies}, {@code talenta.agencies.copied=true} and the topic of the
 * channel {@code agencies}.
 */
@ApplicationScoped
public class AgencyReference {

    private static final String COLUMNS = "select code, bps_code, kind, name, parent from agency_reference ";

    private final AgroalDataSource dataSource;

    AgencyReference(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Whether an agency has this code. */
    public boolean isKnown(String code) {
        return find(code).isPresent();
    }

    /** The agency with this code. */
    public Optional<KnownAgency> find(String code) {
        return select(COLUMNS + "where code = ?", code).stream().findFirst();
    }

    /** All agencies, by code. */
    public List<KnownAgency> all() {
        return select(COLUMNS + "order by code");
    }

    /**
     * Refuses an agency that does not exist.
     *
     * @throws ProblemException {@link AgencyProblem#UNKNOWN_AGENCY}
     */
    public void require(String code) {
        if (!isKnown(code)) {
            throw new ProblemException(AgencyProblem.UNKNOWN_AGENCY, Map.of("agency", code));
        }
    }

    private List<KnownAgency> select(String sql, String... values) {
        List<KnownAgency> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setString(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new KnownAgency(
                            row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The agencies could not be read", e);
        }
    }

    /** Takes over an agency, unless a later version of it is known. */
    void changed(Received<AgencyChanged> event) {
        AgencyChanged agency = event.data();
        execute("""
                insert into agency_reference as a (code, bps_code, kind, name, parent, version)
                values (?, ?, ?, ?, ?, ?)
                on conflict (code) do update
                set bps_code = excluded.bps_code, kind = excluded.kind, name = excluded.name, parent = excluded.parent,
                    version = excluded.version
                where a.version < excluded.version
                """, agency.code(), agency.bpsCode(), agency.kind(), agency.name(), agency.parent(), event.version());
    }

    /** Whether the copy was whole once. */
    boolean isFilled() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("select 1 from agency_reference_filled");
                ResultSet row = select.executeQuery()) {
            return row.next();
        } catch (SQLException e) {
            throw new IllegalStateException("The agencies could not be read", e);
        }
    }

    /** Notes that the copy is whole, if there is anything in it. */
    boolean filled() {
        execute("""
                insert into agency_reference_filled (one)
                select true where exists (select 1 from agency_reference)
                on conflict do nothing
                """);
        return isFilled();
    }

    private void execute(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The agencies could not be written", e);
        }
    }
}
