package id.talenta.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/** What PostgreSQL does by itself with the same rows: the mark that the service is held against. */
final class Baseline implements AutoCloseable {

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private final Connection connection;

    Baseline(RunningSuite suite) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(suite.postgres().jdbcUrl("casn"));
        source.setUser("postgres");
        connection = source.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists bench_participant, bench_result, bench_formation");
            statement.execute("create table bench_participant (like participant including all)");
            statement.execute("create table bench_result (like evaluation_result including all)");
            statement.execute("create table bench_formation (like evaluation_formation including all)");
            statement.execute(
                    "alter table bench_participant alter selection_id set default '%s', alter agency set default '35.74',"
                                    .formatted(NOBODY)
                            + " alter import_id set default '%s', alter line set default 0".formatted(NOBODY));
        }
    }

    /** What {@code \copy} does: the file as it is, into a table with the same columns and indexes. */
    Duration copy(Path file) throws SQLException, IOException {
        execute("truncate bench_participant");
        Instant began = Instant.now();
        try (Reader text = Files.newBufferedReader(file)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                    copy bench_participant (number, nik, name, birth_date, sex, formation_code, qualification, gpa)
                    from stdin (format csv, header)""", text);
        }
        return Duration.between(began, Instant.now());
    }

    Duration skd(String selection) throws SQLException {
        return insert("skd.sql", selection, NOBODY);
    }

    Duration finals(String selection, String skdEvaluation) throws SQLException {
        return insert("final.sql", selection, skdEvaluation, NOBODY);
    }

    /** Where the lines run in the formations of the SKD stage whose rows were inserted last. */
    Duration skdLines(String selection) throws SQLException {
        return lines("skd-lines.sql", selection, NOBODY, selection);
    }

    /** Where the lines run in the formations of the final stage whose rows were inserted last. */
    Duration finalLines(String selection) throws SQLException {
        return lines("final-lines.sql", selection, selection, NOBODY);
    }

    private Duration lines(String name, String... parameters) throws SQLException {
        execute("truncate bench_formation");
        // not timed: without it the planner takes a million new rows for a few
        execute("analyze bench_result");
        return timed(name, parameters);
    }

    private Duration insert(String name, String... parameters) throws SQLException {
        execute("truncate bench_result");
        return timed(name, parameters);
    }

    private Duration timed(String name, String... parameters) throws SQLException {
        Instant began = Instant.now();
        try (PreparedStatement statement = connection.prepareStatement(sql(name))) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
        return Duration.between(began, Instant.now());
    }

    /** How many people have another row than the service wrote for the evaluation, in any column of the decision. */
    long differences(String evaluation) throws SQLException {
        return differences(
                "bench_result",
                "evaluation_result",
                evaluation,
                "number, formation_code, code, rank, sharing, let_through, present, twk, tiu, tkp, skb, eliminated,"
                        + " final_score, gpa, gpa_scale, birth_date");
    }

    /** How many formations have another line than the service wrote for the evaluation. */
    long linesThatDiffer(String evaluation) throws SQLException {
        return differences(
                "bench_formation",
                "evaluation_formation",
                evaluation,
                "code, need_type, quota, cut, position, location, qualification");
    }

    private long differences(String own, String table, String evaluation, String columns) throws SQLException {
        String theirs =
                "select %s from %s where evaluation_id = cast('%s' as uuid)".formatted(columns, table, evaluation);
        String ours = "select %s from %s".formatted(columns, own);
        return count("select count(*) from ((%1$s except %2$s) union all (%2$s except %1$s)) as differing"
                .formatted(ours, theirs));
    }

    /** Both sides must find the same statistics. */
    void analyze() throws SQLException {
        execute("vacuum analyze participant, skd_score, skb_score, formation, evaluation_result");
    }

    long rows() throws SQLException {
        return count("select count(*) from bench_result");
    }

    private long count(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String sql(String name) {
        try (InputStream file = Baseline.class.getResourceAsStream("/benchmark/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        execute("drop table bench_participant, bench_result, bench_formation");
        connection.close();
    }
}
