package id.talenta.platform.data.retention;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.platform.data.people.PeopleTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each rule removes what is older than its period, and nothing else. */
@QuarkusTest
class RetentionTest extends PeopleTest {

    @Inject
    Retention retention;

    @BeforeEach
    void old() throws SQLException {
        sql(Role.OWNER, null, """
                delete from rejection;
                delete from idempotency where key like 'old-%';
                delete from audit_entry where operation like 'old-%';
                delete from job where kind = 'retained';
                insert into job (id, kind, state, subject, client, agencies, finished_at)
                values ('00000000-0000-7000-8000-000000000001', 'retained', 'FAILED', 's', 'c', '', now());
                insert into rejection (job_id, line, position, code, message_values, created_at)
                select '00000000-0000-7000-8000-000000000001', n, 0, 'required', '{}', now() - n * interval '1 day'
                from generate_series(26, 34) n;
                insert into idempotency
                    (owner, operation, key, fingerprint, agencies, sees, status, headers, created_at)
                select 'c', 'POST /x', 'old-' || n, '', '', '{}', 201, '{}', now() - n * interval '1 hour'
                from generate_series(20, 29) n;
                insert into audit_entry (id, subject, client, operation, ids, outcome, at)
                select gen_random_uuid(), 's', 'c', 'old-' || n, '{}', 'ANSWERED', now() - n * interval '1 year' - interval '1 day'
                from generate_series(8, 12) n;
                delete from inbox where topic = 'old';
                insert into inbox (event_id, topic, received_at)
                select gen_random_uuid(), 'old', now() - n * interval '1 day' - interval '1 hour' from generate_series(28, 33) n;
                delete from dead_letter where topic = 'old';
                insert into dead_letter
                    (event_id, topic, partition, record_offset, type, restricted, headers, cause, attempts, at, replayed_at)
                select gen_random_uuid(), 'old', 0, n, 't', false, '{}', 'c', 1, now() - interval '1 year',
                    case when n > 10 then now() - n * interval '1 day' - interval '1 hour' end
                from unnest(array[1, 29, 31]) n
                """);
    }

    private static int count(String from) throws SQLException {
        return Integer.parseInt(
                sql(Role.OWNER, null, "select count(*) from " + from).get(0));
    }

    @Test
    void whatIsOverItsTimeGoesAndWhatIsNotStays() throws Exception {
        Map<String, Integer> treated = retention.apply();
        assertThat(treated)
                .containsEntry("rejections", 5)
                .containsEntry("idempotency", 6)
                .containsEntry("audit", 3)
                .containsEntry("inbox", 4)
                .containsEntry("dead-letters", 1);
        assertThat(sql(Role.OWNER, null, "select line from rejection order by line"))
                .containsExactly("26", "27", "28", "29");
        assertThat(count("idempotency where key like 'old-%'")).isEqualTo(4);
        assertThat(sql(Role.OWNER, null, "select operation from audit_entry where operation like 'old-%' order by at"))
                .containsExactly("old-9", "old-8");
        assertThat(count("inbox where topic = 'old'")).isEqualTo(2);
        // one that still waits is kept, however old
        assertThat(sql(
                        Role.OWNER,
                        null,
                        "select record_offset from dead_letter where topic = 'old' order by record_offset"))
                .containsExactly("1", "29");
        assertThat(retention.apply().values()).containsOnly(0);
    }

    @Test
    void moreThanABatchGoesToo() throws Exception {
        sql(Role.OWNER, null, """
                insert into rejection (job_id, line, position, code, message_values, created_at)
                select '00000000-0000-7000-8000-000000000001', n, 1, 'required', '{}', now() - interval '31 days'
                from generate_series(1, 10000) n
                """);
        assertThat(retention.apply()).containsEntry("rejections", 10_005);
        assertThat(count("rejection")).isEqualTo(4);
    }

    @Test
    void whileAnotherReplicaIsAtItNothingHappens() throws Exception {
        try (Connection other = connect(Role.APP);
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(7462001)");
            assertThat(retention.apply().values()).isNotEmpty().containsOnly(0);
            assertThat(count("rejection")).isEqualTo(9);
        }
        assertThat(retention.apply()).containsEntry("rejections", 5);
    }
}
