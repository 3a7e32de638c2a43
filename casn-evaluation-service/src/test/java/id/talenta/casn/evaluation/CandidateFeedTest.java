package id.talenta.casn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.talenta.casn.CasnTest;
import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.SkdCandidate;
import id.talenta.casn.ruleset.SelectionRuleSets;
import id.talenta.platform.data.database.Background;
import id.talenta.platform.data.database.Ids;
import id.talenta.platform.data.database.Snapshots;
import id.talenta.platform.data.jobs.JobFailure;
import id.talenta.platform.web.security.Caller.Identity;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** People come formation by formation, some thousand at a time, and whoever wants no more can leave at any moment. */
@QuarkusTest
class CandidateFeedTest extends CasnTest {

    private static final int PEOPLE = 30_000;
    private static final int FORMATIONS = 100;

    @Inject
    Background background;

    @Inject
    Snapshots snapshots;

    @Inject
    SelectionRuleSets ruleSets;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Test
    void everybodyComesOnceWithWholeFormations() throws Exception {
        UUID selection = selection(PEOPLE);
        Map<String, Integer> byFormation = new TreeMap<>();
        reading(selection, feed -> {
            int batches = 0;
            for (EvaluationInput<SkdCandidate> input = feed.next(); input != null; input = feed.next()) {
                batches++;
                assertThat(input.candidates())
                        .hasSameSizeAs(input.formationOf())
                        .hasSizeLessThan(5_000);
                assertThat(byFormation.keySet())
                        .doesNotContainAnyElementsOf(input.formations().keySet());
                input.formations().keySet().forEach(code -> byFormation.put(code, 0));
                input.formationOf().forEach(code -> byFormation.merge(code, 1, Integer::sum));
            }
            assertThat(batches).isGreaterThan(5);
        });
        // one formation has nobody
        assertThat(byFormation)
                .hasSize(FORMATIONS + 1)
                .containsEntry("F-000", 0)
                .containsEntry("F-001", PEOPLE / FORMATIONS);
    }

    @Test
    void whoLeavesWhileMoreIsReadIsNotKept() throws Exception {
        UUID selection = selection(PEOPLE);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> reading(
                        selection, feed -> assertThat(feed.next().candidates()).isNotEmpty()));
    }

    @Test
    void aMissingRowIsToldWithHowManyAreMissing() throws Exception {
        UUID selection = selection(PEOPLE - 7);
        reading(
                selection,
                feed -> assertThatThrownBy(() -> {
                            while (feed.next() != null) {
                                // until the failure
                            }
                        })
                        .isInstanceOfSatisfying(
                                JobFailure.class,
                                failure -> assertThat(failure.values()).containsEntry("count", 7L)));
    }

    @Test
    @Timeout(30)
    void anErrorReachesWhoeverWaits() throws Exception {
        background.actingFor(Identity.SYSTEM, () -> {
            try (CandidateFeed<SkdCandidate> feed = new CandidateFeed<>(
                    snapshots.ofCaller(),
                    view -> {
                        throw new StackOverflowError("too deep");
                    },
                    groups -> {},
                    groups -> null)) {
                assertThatThrownBy(feed::opening).hasRootCauseMessage("too deep");
                assertThatThrownBy(feed::next).hasRootCauseMessage("too deep");
            }
        });
    }

    private void reading(UUID selection, Consumer<CandidateFeed<SkdCandidate>> work) throws Exception {
        CpnsRules rules = ruleSets.find("cpns-2024", 2).orElseThrow().payload().cpns();
        background.actingFor(Identity.SYSTEM, () -> {
            try (CandidateFeed<SkdCandidate> feed = new CandidateFeed<>(
                    snapshots.ofCaller(),
                    view -> FormationGroups.ofSkd(view, selection, Map.of()),
                    groups -> assertThat(groups.formations()).hasSize(FORMATIONS + 1),
                    groups -> new SkdQuery(selection, rules))) {
                work.accept(feed);
            }
        });
    }

    /** @param scored how many have SKD scores */
    private UUID selection(int scored) throws SQLException {
        UUID id = Ids.next();
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            for (String sql : List.of("""
                    insert into formation (selection_id, agency, code, position, unit, location, need_type, qualification, quota,
                        import_id, line)
                    select '%1$s', '35.74', 'F-' || lpad(i::text, 3, '0'), 'ANALIS', 'u', 'l', 'UMUM', 'S-1', 1, '%1$s', i
                    from generate_series(0, %2$d) i
                    """, """
                    insert into participant (selection_id, agency, number, nik, name, birth_date, sex, formation_code, qualification,
                        import_id, line)
                    select '%1$s', '35.74', i::text, i::text, 'Sintetis', '1999-01-01', 'M', 'F-' || lpad((1 + i %% %2$d)::text, 3, '0'),
                        'S-1', '%1$s', i
                    from generate_series(1, %3$d) i
                    """, """
                    insert into skd_score (selection_id, agency, number, present, twk, tiu, tkp, import_id, line)
                    select '%1$s', '35.74', i::text, true, 100, 100, 180, '%1$s', i
                    from generate_series(1, %4$d) i
                    """)) {
                statement.execute(sql.formatted(id, FORMATIONS, PEOPLE, scored));
            }
        }
        return id;
    }
}
