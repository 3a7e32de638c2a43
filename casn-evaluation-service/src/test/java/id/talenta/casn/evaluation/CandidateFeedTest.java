package id.talenta.casn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.talenta.casn.CasnTest;
import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.FinalCandidate;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
    void theFinalStageIsReadInPartsOfWholeFormations() throws Exception {
        UUID selection = selection(PEOPLE);
        UUID skd = letThrough(selection);
        CpnsRules rules = rules();
        List<String> inParts = new ArrayList<>();
        Set<String> formations = new TreeSet<>();
        Consumer<CandidateFeed<FinalCandidate>> all = feed -> {
            for (EvaluationInput<FinalCandidate> input = feed.next(); input != null; input = feed.next()) {
                assertThat(formations)
                        .doesNotContainAnyElementsOf(input.formations().keySet());
                formations.addAll(input.formations().keySet());
                for (int i = 0; i < input.candidates().size(); i++) {
                    FinalCandidate candidate = input.candidates().get(i);
                    assertThat(input.formations())
                            .containsKey(input.formationOf().get(i));
                    inParts.add("%s %s %s %s"
                            .formatted(
                                    input.formationOf().get(i),
                                    candidate.participantNumber(),
                                    candidate.skd().total(),
                                    candidate.skb()));
                }
            }
        };
        reading(selection, all, new FinalQuery(selection, skd, rules, DeclaredTests.none(selection), 7));
        assertThat(formations).hasSize(FORMATIONS + 1);
        List<String> atOnce = List.copyOf(inParts);
        inParts.clear();
        formations.clear();
        reading(selection, all, new FinalQuery(selection, skd, rules, DeclaredTests.none(selection), FORMATIONS * 2));
        assertThat(atOnce).hasSize(PEOPLE / 3).containsExactlyInAnyOrderElementsOf(inParts);
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
        reading(selection, work, new SkdQuery(selection, rules()));
    }

    private CpnsRules rules() {
        return ruleSets.find("cpns-2024", 2).orElseThrow().payload().cpns();
    }

    private <C> void reading(UUID selection, Consumer<CandidateFeed<C>> work, StageQuery<C> query) throws Exception {
        background.actingFor(Identity.SYSTEM, () -> {
            try (CandidateFeed<C> feed = new CandidateFeed<>(
                    snapshots.ofCaller(),
                    view -> FormationGroups.ofSkd(view, selection, Map.of()),
                    groups -> assertThat(groups.formations()).hasSize(FORMATIONS + 1),
                    groups -> query)) {
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

    /** An SKD evaluation that let every third person through, whose SKB has been scored. */
    private UUID letThrough(UUID selection) throws SQLException {
        UUID evaluation = Ids.next();
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            for (String sql : List.of("""
                    insert into evaluation_result (evaluation_id, agency, number, formation_code, code, rank, sharing, let_through,
                        present, twk, tiu, tkp)
                    select '%2$s', agency, number, formation_code, 'P/L', 1, 1, number::int %% 3 = 0, true, 100, 100, 180
                    from participant
                    where selection_id = '%1$s'
                    """, """
                    insert into skb_score (selection_id, agency, number, present, score, eliminated, import_id, line)
                    select '%1$s', '35.74', i::text, true, i %% 100, false, '%1$s', i
                    from generate_series(1, %3$d) i
                    where i %% 3 = 0
                    """)) {
                statement.execute(sql.formatted(selection, evaluation, PEOPLE));
            }
        }
        return evaluation;
    }
}
