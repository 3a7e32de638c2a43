package id.talenta.casn.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.OptimisedSelection;
import id.talenta.casn.SmallSelection;
import id.talenta.platform.data.database.Background;
import id.talenta.platform.data.retention.RetentionRule;
import id.talenta.platform.web.security.Caller.Identity;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the nightly retention takes away, and what it must leave. */
@QuarkusTest
class RetentionRulesTest extends CasnTest {

    private static final int ALL = 1_000_000;

    private final CasnApi bkn = CasnApi.as("bkn");

    @Inject
    Background background;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    ParticipantRetention participants;

    @Inject
    StagedRowsRetention stagedRows;

    @Test
    void whoWasNotSelectedLosesNameAndNikOnceThePublicationIsOldEnough() throws Exception {
        UUID published = UUID.fromString(SmallSelection.withSkb(bkn, "35.74"));
        UUID unpublished = UUID.fromString(SmallSelection.withSkb(bkn, "35.74"));
        publish(published);
        bkn.evaluated(unpublished.toString(), "FINAL");

        apply(participants, Instant.now().minus(Duration.ofHours(1)));
        assertThat(named(published)).as("young").hasSize(7);

        apply(participants, Instant.now().plus(Duration.ofHours(1)));
        assertThat(named(published)).as("old").containsExactly("105");
        assertThat(named(unpublished)).as("not published").hasSize(7);
    }

    @Test
    void whoWasMovedKeepsTheirNameAndWhoLeftLosesTheReason() throws Exception {
        UUID selection = UUID.fromString(OptimisedSelection.published(bkn, "35.74"));
        apply(participants, Instant.now().plus(Duration.ofHours(1)));
        assertThat(named(selection)).containsExactly("101", "201", "202", "203");
        assertThat(read("select reason from participant_outcome where selection_id = '" + selection + "'"))
                .containsExactly("-", "-");
    }

    @Test
    void whatWasCorrectedLosesTheReasonForLeavingAndTheGroundsOfAffirmation() throws Exception {
        UUID selection = UUID.fromString(SmallSelection.withSkb(bkn, "35.74"));
        publish(selection);
        acting(connection -> {
            insert(connection, """
                    insert into outcome_correction (id, selection_id, agency, number, before, outcome, reason, recorded_by, recorded_at)
                    values (?, ?, '35.74', '101', '{}', 'WITHDRAWN', 'Surat', 'bkn', now())
                    """, UUID.randomUUID(), selection);
            insert(connection, """
                    insert into participant_correction (id, selection_id, agency, number, before, birth_date, qualification, affirmations, reason,
                        recorded_by, recorded_at)
                    values (?, ?, '35.74', '101', '{"participant": {"priority": "R3", "affirmations": ["DISABILITY"]}}', date '1998-03-10',
                        'S-1', 'DISABILITY', 'BA-17', 'bkn', now())
                    """, UUID.randomUUID(), selection);
        });
        apply(participants, Instant.now().plus(Duration.ofHours(1)));
        assertThat(read("select reason from outcome_correction where selection_id = '" + selection + "'"))
                .containsExactly("-");
        assertThat(read(
                        "select concat(before, affirmations, birth_date) from participant_correction where selection_id = '"
                                + selection + "'"))
                .containsExactly("{\"participant\": {\"priority\": \"R3\"}}1998-03-10");
    }

    @Test
    void rowsThatAnEndedImportLeftBehindAreRemoved() throws Exception {
        String selection = bkn.createSelection("35.74");
        String ended = bkn.imported(selection, "formations", SmallSelection.FORMATIONS, "")
                .getString("id");
        UUID open = UUID.randomUUID();
        String stage = """
                insert into formation_staging (selection_id, agency, code, position, unit, location, need_type,
                    qualification, quota, import_id, line)
                values (?, '35.74', 'F-9', 'ANALIS', 'Badan', 'Kota', 'UMUM', 'S-1', 1, ?, 1)
                """;
        acting(connection -> {
            insert(connection, stage, UUID.fromString(selection), UUID.fromString(ended));
            insert(connection, stage, UUID.fromString(selection), open);
        });

        apply(stagedRows, Instant.now().minus(Duration.ofHours(1)));
        assertThat(staged()).contains(ended, open.toString());

        apply(stagedRows, Instant.now().plus(Duration.ofHours(1)));
        assertThat(staged()).contains(open.toString()).doesNotContain(ended);
    }

    private void publish(UUID selection) {
        JsonPath last = bkn.evaluated(selection.toString(), "FINAL");
        String path = "/v1/evaluations/" + last.getString("id");
        bkn.post(path + "/decisions", """
                {"formationCode":"F-1","selected":["105"],"reason":"Rapat panitia: pengalaman kerja.","reference":"BA-1"}""").then().statusCode(201);
        CasnApi.as("panselnas").request().post(path + "/publication").then().statusCode(201);
    }

    private void apply(RetentionRule rule, Instant before) throws Exception {
        acting(connection -> rule.apply(connection, before, ALL));
    }

    private List<String> named(UUID selection) throws Exception {
        return read("select number from participant where name <> '-' and nik not like '-%' and selection_id = '"
                + selection + "' order by number");
    }

    private List<String> staged() throws Exception {
        return read("select import_id::text from formation_staging");
    }

    private List<String> read(String sql) throws Exception {
        List<String> values = new ArrayList<>();
        acting(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql);
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    values.add(row.getString(1));
                }
            }
        });
        return values;
    }

    private static void insert(Connection connection, String sql, UUID... values) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void acting(Work work) throws Exception {
        background.actingFor(
                Identity.SYSTEM,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    try (Connection connection = dataSource.getConnection()) {
                        work.on(connection);
                        return null;
                    }
                }));
    }
}
