package id.talenta.platform.data.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.platform.web.problem.Language;
import id.talenta.platform.web.problem.ProblemCatalogue;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps the rejected rows of a job (30 days) and hands them out as CSV, in the reader's language. */
@ApplicationScoped
public class Rejections {

    /** The most that are kept of one job; beyond them only the count goes on. A file of the wrong kind rejects every row. */
    public static final int KEPT = 10_000;

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    Rejections(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /** Stores rejections; a second try of the same job replaces what the first one stored. */
    public void store(Connection connection, UUID job, List<Rejection> rejections) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from rejection where job_id = ?")) {
            delete.setObject(1, job);
            delete.executeUpdate();
        }
        String sql = """
                insert into rejection (job_id, line, position, column_name, code, message_values)
                values (?, ?, ?, ?, ?, ?::jsonb)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int position = 0;
            for (Rejection rejection : rejections.subList(0, Math.min(KEPT, rejections.size()))) {
                insert.setObject(1, job);
                insert.setLong(2, rejection.line());
                insert.setInt(3, position++);
                insert.setString(4, rejection.column());
                insert.setString(5, rejection.code());
                insert.setString(6, json.writeValueAsString(rejection.values()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first rejections of a job, in the order of the file. */
    public List<Rejection> first(UUID job, int atMost) {
        String sql = """
                select line, column_name, code, message_values
                from rejection
                where job_id = ?
                order by line, position
                limit ?
                """;
        List<Rejection> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, job);
            select.setInt(2, atMost);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Rejection(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            json.readValue(row.getString(4), new TypeReference<Map<String, Object>>() {})));
                }
            }
            return found;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The rejections could not be read", e);
        }
    }

    /** Writes a job's rejections as CSV: {@code line,column,code,message}. */
    public void write(UUID job, ProblemCatalogue catalogue, Language language, Writer out) throws IOException {
        CsvWriter csv = new CsvWriter(out);
        csv.row("line", "column", "code", "message");
        for (Rejection rejection : first(job, KEPT)) {
            csv.row(
                    Long.toString(rejection.line()),
                    rejection.column() == null ? "" : rejection.column(),
                    rejection.code(),
                    catalogue.message(rejection.code(), rejection.values(), language));
        }
    }
}
