package id.talenta.platform.data.agencies;

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

/** This service's copy of the agencies. It needs the migration {@code db/agencies}. */
@ApplicationScoped
public class AgencyReference {

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
        return select("where code = ?", code).stream().findFirst();
    }

    /** All agencies, by code. */
    public List<KnownAgency> all() {
        return select("where ? is null order by code", null);
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

    private List<KnownAgency> select(String condition, String value) {
        String sql = "select code, bps_code, kind, name, parent from agency_reference " + condition;
        List<KnownAgency> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, value);
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
}
