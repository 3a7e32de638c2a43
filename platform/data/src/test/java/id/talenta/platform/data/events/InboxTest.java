package id.talenta.platform.data.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** Each event has its effect once. */
@QuarkusTest
class InboxTest extends EventsTest {

    @Test
    void whatIsDeliveredThriceIsAppliedOnce() {
        ProducerRecord<String, byte[]> record = recordOf(new Moved(person, 1, "Siti"));
        send(record);
        send(record);
        send(record);
        send(recordOf(new Moved(person, 2, "Siti")));
        awaitMoves(person, "1", "2");
        assertThat(Moves.TRIES.get(person)).hasValue(2);
    }

    @Test
    void anOlderStateDoesNotReplaceALaterOne() {
        List<String> ids = new ArrayList<>();
        for (Object[] state : new Object[][] {{"first", 1}, {"third", 3}, {"second", 2}, {"third again", 3}}) {
            ProducerRecord<String, byte[]> record =
                    recordOf(new PlaceChanged(person, (String) state[0], (Integer) state[1]));
            ids.add("'" + new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8) + "'");
            send(record);
        }
        await().until(
                        () -> select("select 1 from inbox where event_id in (" + String.join(",", ids) + ")"),
                        entered -> entered.size() == 4);
        assertThat(select("select name from place where key = '" + person + "'"))
                .containsExactly("third");
        assertThat(select("select version from state_version where key = '" + person + "'"))
                .containsExactly("3");
    }

    @Test
    void whileTheDatabaseIsAwayAnEventWaitsAndIsNoDeadLetter() throws Exception {
        say(new Moved(person, 1, "Siti"));
        awaitMoves(person, "1");
        refuseConnections(true);
        try {
            send(recordOf(new Moved(person, 2, "Siti")));
            TimeUnit.SECONDS.sleep(4);
        } finally {
            refuseConnections(false);
        }
        awaitMoves(person, "1", "2");
        assertThat(select("select 1 from dead_letter where key = '" + person + "'"))
                .isEmpty();
    }

    /** The service loses its connections and gets no new ones. */
    private static void refuseConnections(boolean refuse) throws SQLException {
        String url =
                "jdbc:postgresql://127.0.0.1:" + Integer.getInteger("talenta.testing.postgresql-port") + "/postgres";
        try (Connection superuser = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = superuser.createStatement()) {
            statement.execute("alter role people_app connection limit " + (refuse ? 0 : -1));
            if (refuse) {
                statement.execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'people_app'");
            }
        }
    }
}
