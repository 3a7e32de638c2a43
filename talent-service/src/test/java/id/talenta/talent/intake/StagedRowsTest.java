package id.talenta.talent.intake;

import static id.talenta.talent.People.HEADER;
import static id.talenta.talent.People.nip;
import static id.talenta.talent.People.row;
import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.platform.data.database.Background;
import id.talenta.platform.data.database.Ids;
import id.talenta.platform.data.database.LoaderConnections;
import id.talenta.platform.web.security.Caller.Identity;
import id.talenta.talent.TalentTest;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an import that was killed left behind. */
@QuarkusTest
class StagedRowsTest extends TalentTest {

    @Inject
    StagedRowsRetention retention;

    @Inject
    LoaderConnections loader;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Background background;

    @Test
    void isRemovedOnceTheImportHasEndedLongEnough() throws Exception {
        String ended =
                probolinggo.importedWhole(HEADER + row(nip(), "35.74"), "").getString("id");
        stage(UUID.fromString(ended));
        apply(Instant.now().minus(Duration.ofHours(1)));
        assertThat(staged(ended)).containsExactly("1");
        apply(Instant.now().plus(Duration.ofHours(1)));
        assertThat(staged(ended)).containsExactly("0");
    }

    private static List<String> staged(String id) throws SQLException {
        return query("%", "select count(*) from appraisal_staging where import_id = '" + id + "'");
    }

    private void stage(UUID id) throws SQLException {
        String sql = "insert into appraisal_staging values (?, 2, ?, '1', 2025, 0, 'SESUAI', 'SESUAI', 'BAIK', 'x', 1)";
        try (Connection connection = loader.open();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, id);
            insert.setObject(2, Ids.next());
            insert.executeUpdate();
            connection.commit();
        }
    }

    private void apply(Instant before) throws Exception {
        background.actingFor(
                Identity.SYSTEM,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    try (Connection connection = dataSource.getConnection()) {
                        return retention.apply(connection, before, 1_000_000);
                    }
                }));
    }
}
