package id.talenta.talent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose people the application's role sees and what it may do, by raw SQL without any of the API's code. */
@QuarkusTest
class RowSecurityTest extends TalentTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "talent",
                "appraisal",
                "appraisal_history",
                "assessment",
                "talent_import",
                "talent_staging",
                "appraisal_staging",
                "assessment_staging",
                "appointment_profile"
            })
    void withoutAScopeThereIsNobody(String table) throws SQLException {
        People.of(probolinggo, "35.74");
        assertThat(query(null, "select count(*) from " + table)).containsExactly("0");
        assertThat(query("", "select count(*) from " + table)).containsExactly("0");
    }

    @Test
    void aScopeShowsItsOwnPeopleOnly() throws SQLException {
        String path = People.of(probolinggo, "35.74");
        String id = path.substring(path.lastIndexOf('/') + 1);
        probolinggo.post(path + "/appraisals", """
                {"year":2025,"workResult":"SESUAI","workBehaviour":"SESUAI"}""").then().statusCode(201);
        String talent = "select agency from talent where id = '" + id + "'";
        String appraisal = "select agency from appraisal where talent_id = '" + id + "'";
        for (String scope : new String[] {"35.74", "35.%", "%", "35.07,35.74"}) {
            assertThat(query(scope, talent)).as(scope).containsExactly("35.74");
            assertThat(query(scope, appraisal)).as(scope).containsExactly("35.74");
        }
        for (String scope : new String[] {"35.07", "35", "36.%", "35.7"}) {
            assertThat(query(scope, talent)).as(scope).isEmpty();
            assertThat(query(scope, appraisal)).as(scope).isEmpty();
        }
        assertThatThrownBy(() -> query(
                        "35.07",
                        "update talent set agency = '35.07' where id = '" + id
                                + "'; insert into talent select gen_random_uuid(), '1', 'x', now(), 'F', '35.74', 'x', 'x', 'JA',"
                                + " 'PELAKSANA', 'PNS', now(), 'IMPORT', true, 0, now(), now()"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from talent",
                "truncate talent",
                "update assessment set instrument = 'x'",
                "delete from assessment",
                "delete from appraisal",
                "update appraisal_history set predicate = 'BAIK'",
                "delete from appraisal_history",
                "update talent_import set agencies = '%'",
                "insert into talent_staging select * from talent_staging",
                "delete from appointment_profile",
                "alter table talent disable row level security",
                "drop policy by_agency on talent",
                "set role talent_owner"
            })
    void isRefused(String sql) {
        assertThatThrownBy(() -> query("%", sql))
                .as(sql)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }

    @Test
    void whoLooksForTakenNumbersKeepsTheirScope() throws SQLException {
        assertThat(query("35.74", "select taken_elsewhere(gen_random_uuid())")).isEmpty();
        assertThat(query(
                        "35.74",
                        "with asked as materialized (select taken_elsewhere(gen_random_uuid()))"
                                + " select current_setting('talenta.agencies') where (select count(*) from asked) = 0"))
                .containsExactly("35.74");
    }
}
