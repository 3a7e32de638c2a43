package id.talenta.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the application's role may do in the database, tried with raw SQL. */
@QuarkusTest
class DatabaseRoleTest extends RegionTest {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String username;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table mine (id int)",
                "create temporary table mine (id int)",
                "alter table region add column mine int",
                "alter table region owner to current_user",
                "drop table commitment_point",
                "drop index meeting_order",
                "truncate meeting_participant",
                "create index mine on meeting (title)",
                "update region set population = 1 where code = '35.74'",
                "update region set name = 'x'",
                "insert into region select * from region limit 0",
                "delete from region",
                "update agency set name = 'x'",
                "delete from agency",
                "delete from meeting",
                "delete from commitment",
                "select * from audit_entry",
                "select count(*) from audit_entry",
                "update audit_entry set outcome = 'COMMITTED'",
                "delete from audit_entry",
                "truncate audit_entry",
                "select * from audit_page(null, null, null, null, 10)",
                "select audit_prune(now(), 10)",
                "update rule_set_version set version = 1",
                "select * from flyway_schema_history",
                "set role region_owner",
                "set session authorization region_owner"
            })
    void isRefused(String sql) {
        assertThatThrownBy(() -> query(sql))
                .as(sql)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isIn("42501", "0LP01"));
    }

    @Test
    void itOwnsNothingAndIsSubjectToRowSecurity() throws SQLException {
        assertThat(username).isEqualTo("region_app");
        assertThat(query("select current_user")).containsExactly("region_app");
        assertThat(query("select count(*) from pg_class where relowner = 'region_app'::regrole"))
                .containsExactly("0");
        assertThat(query("select distinct tableowner from pg_tables where schemaname = 'public'"))
                .containsExactly("region_owner");
        assertThat(query("select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole from pg_roles"
                        + " where rolname = 'region_app'"))
                .containsExactly("f");
    }

    @Test
    void itReadsTheProgramme() throws SQLException {
        assertThat(query("select count(*) from region")).containsExactly("39");
        assertThat(query("select count(*) from agency")).containsExactly("39");
    }

    private List<String> query(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, username, password);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            List<String> rows = new ArrayList<>();
            if (statement.execute(sql)) {
                try (ResultSet row = statement.getResultSet()) {
                    while (row.next()) {
                        rows.add(row.getString(1));
                    }
                }
            }
            connection.rollback();
            return rows;
        }
    }
}
