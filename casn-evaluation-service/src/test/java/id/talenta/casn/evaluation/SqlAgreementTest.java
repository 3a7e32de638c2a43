package id.talenta.casn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.casn.CasnTest;
import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.FinalCandidate;
import id.talenta.casn.evaluation.rules.FormationNeed;
import id.talenta.casn.evaluation.rules.FormationPlace;
import id.talenta.casn.evaluation.rules.Gpa;
import id.talenta.casn.evaluation.rules.GpaScale;
import id.talenta.casn.evaluation.rules.Move;
import id.talenta.casn.evaluation.rules.NeedType;
import id.talenta.casn.evaluation.rules.ParticipantOutcome;
import id.talenta.casn.evaluation.rules.SkdCandidate;
import id.talenta.casn.evaluation.rules.SkdScores;
import id.talenta.casn.ruleset.SelectionRuleSets;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * The rules of 2024 written a second time, in SQL with window functions, and held against the engine on 100,000 people among whom ties are
 * common: SKD, the final result in each formation, and the filling of empty posts.
 */
@QuarkusTest
class SqlAgreementTest extends CasnTest {

    private static final int PEOPLE = 100_000;
    private static final int GROUPS = 250;
    private static final int FORMATIONS_OF_A_GROUP = 8;
    private static final int FEW = 3;
    private static final NeedType[] NEEDS = NeedType.ofCpns().toArray(NeedType[]::new);
    private static final String[] LOCATIONS = {"KOTA PROBOLINGGO", "KOTA MALANG", "BLITAR"};

    private final Random random = new Random(20_241_124);
    private final Map<String, FormationNeed> formations = new TreeMap<>();
    private final Map<String, FormationPlace> places = new HashMap<>();
    private final List<FinalCandidate> people = new ArrayList<>();
    private final List<Boolean> satSkd = new ArrayList<>();
    private final List<String> formationOf = new ArrayList<>();

    @Inject
    SelectionRuleSets ruleSets;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "talenta.database.owner.username")
    String username;

    @ConfigProperty(name = "talenta.database.owner.password")
    String password;

    @Test
    void aSecondImplementationInSqlAgreesWithTheEngine() throws SQLException, IOException {
        CpnsRules rules = ruleSets.find("cpns-2024", 2).orElseThrow().payload().cpns();
        invent();
        Decided skd =
                SkdDecision.decide(rules, new EvaluationInput<>(skdCandidates(), formationOf, formations, Map.of()));
        Decided last =
                FinalDecision.decide(rules, new EvaluationInput<>(people, formationOf, formations, places), Map.of());
        try (Connection connection = DriverManager.getConnection(
                        url + (url.contains("?") ? "&" : "?") + "reWriteBatchedInserts=true", username, password);
                Statement statement = connection.createStatement()) {
            statement.execute(script());
            load(connection);
            statement.execute("call pg_temp.decide()");
            assertThat(lines(statement, "select number, code, rank, sharing from skd_result"))
                    .isEqualTo(byNumber(skd, false));
            assertThat(
                            lines(
                                    statement,
                                    "select number, code, rank, sharing, outcome, step, receiver, queue_rank, queue_sharing from final_result"))
                    .isEqualTo(byNumber(last, true));
        }
        assertThat(last.rows().stream().map(ResultRow::code).distinct())
                .containsExactlyInAnyOrder(
                        "P/L", "P/TL", "P/L-1", "P/L-2", "UNDECIDED", "TH", "TMS-1", "APS", "DIS", "TMS");
        assertThat(last.rows().stream()
                        .filter(row -> row.move() != null && row.move().kind() == Move.Kind.MOVED)
                        .map(row -> row.move().stepCode())
                        .distinct())
                .containsExactlyInAnyOrder("U-1", "U-2", "U-3", "E-1", "E-2", "E-3");
        assertThat(last.rows()).anyMatch(row -> row.move() != null && row.move().kind() == Move.Kind.UNDECIDED);
    }

    /** Some formations draw few people for many posts, so that posts stay empty; in every second group ties are rare. */
    private void invent() {
        List<String> drawn = new ArrayList<>();
        for (int i = 0; i < GROUPS * FORMATIONS_OF_A_GROUP; i++) {
            boolean few = random.nextInt(FEW) == 0;
            String code = "F-%04d".formatted(i);
            int group = i / FORMATIONS_OF_A_GROUP;
            formations.put(
                    code,
                    new FormationNeed(
                            code,
                            random.nextInt(2) == 0 ? NeedType.UMUM : NEEDS[random.nextInt(NEEDS.length)],
                            few ? 4 : 1 + random.nextInt(4)));
            places.put(
                    code,
                    FormationPlace.of(
                            "JABATAN " + group / 2, LOCATIONS[random.nextInt(LOCATIONS.length)], "S-1 " + group % 2));
            if (few) {
                for (int one = random.nextInt(FEW); one > 0; one--) {
                    add(code, group);
                }
            } else {
                drawn.add(code);
            }
        }
        while (people.size() < PEOPLE) {
            String code = drawn.get(random.nextInt(drawn.size()));
            add(code, Integer.parseInt(code.substring(2)) / FORMATIONS_OF_A_GROUP);
        }
    }

    private void add(String formation, int group) {
        boolean present = random.nextInt(20) > 0;
        boolean eliminated = random.nextInt(25) == 0;
        ParticipantOutcome[] outcomes = ParticipantOutcome.values();
        people.add(new FinalCandidate(
                "P-%06d".formatted(people.size()),
                new SkdScores(60 + 5 * random.nextInt(5), 75 + 5 * random.nextInt(4), 164 + random.nextInt(6)),
                LocalDate.of(1996, 1, 1 + random.nextInt(2)),
                gpa(),
                present,
                present ? skb(group) : null,
                eliminated,
                random.nextInt(40) == 0 ? outcomes[random.nextInt(outcomes.length)] : null));
        satSkd.add(random.nextInt(15) > 0);
        formationOf.add(formation);
    }

    /** Hardly any tie, some, or many, by group. */
    private BigDecimal skb(int group) {
        return switch (group % 4) {
            case 0, 1 -> BigDecimal.valueOf(random.nextInt(100_001), 3);
            case 2 -> BigDecimal.valueOf(600 + random.nextInt(40), 1);
            default -> BigDecimal.valueOf(60 + random.nextInt(2));
        };
    }

    private Gpa gpa() {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> new Gpa(new BigDecimal("87.50"), GpaScale.SECONDARY_SCHOOL);
            case 2 -> new Gpa(new BigDecimal("3.50"), GpaScale.HIGHER_EDUCATION);
            default -> new Gpa(new BigDecimal("3.25"), GpaScale.HIGHER_EDUCATION);
        };
    }

    private List<SkdCandidate> skdCandidates() {
        List<SkdCandidate> candidates = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            FinalCandidate one = people.get(i);
            candidates.add(new SkdCandidate(
                    one.participantNumber(), satSkd.get(i), satSkd.get(i) ? one.skd() : null, one.outcome()));
        }
        return candidates;
    }

    private static Map<String, String> byNumber(Decided decided, boolean moves) {
        Map<String, String> lines = new HashMap<>();
        for (ResultRow row : decided.rows()) {
            String line = row.code() + " " + row.rank() + " " + row.sharing();
            Move move = row.move();
            if (moves) {
                line += move == null || move.kind() == Move.Kind.NOT_MOVED
                        ? " - - - 0 0"
                        : " " + move.kind() + " " + move.stepCode() + " " + move.formationCode() + " " + move.rank()
                                + " " + move.sharing();
            }
            lines.put(row.participantNumber(), line);
        }
        return lines;
    }

    private static Map<String, String> lines(Statement statement, String sql) throws SQLException {
        Map<String, String> lines = new HashMap<>();
        try (ResultSet row = statement.executeQuery(sql)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                StringBuilder line = new StringBuilder(row.getString(2));
                for (int column = 3; column <= columns; column++) {
                    line.append(' ').append(row.getString(column));
                }
                lines.put(row.getString(1), line.toString());
            }
        }
        return lines;
    }

    private static String script() throws IOException {
        try (InputStream in = SqlAgreementTest.class.getResourceAsStream("/rules/cpns-2024.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void load(Connection connection) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into formation_in values (?, ?, ?, ?, ?, ?)")) {
            for (FormationNeed one : formations.values()) {
                FormationPlace place = places.get(one.code());
                insert.setString(1, one.code());
                insert.setString(2, one.needType().name());
                insert.setInt(3, one.quota());
                insert.setString(4, place.position());
                insert.setString(5, place.location());
                insert.setString(6, place.qualification());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into person_in values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < people.size(); i++) {
                FinalCandidate one = people.get(i);
                insert.setString(1, one.participantNumber());
                insert.setString(2, formationOf.get(i));
                insert.setBoolean(3, satSkd.get(i));
                insert.setInt(4, one.skd().twk());
                insert.setInt(5, one.skd().tiu());
                insert.setInt(6, one.skd().tkp());
                insert.setObject(7, one.birthDate());
                insert.setBigDecimal(8, one.gpa() == null ? null : one.gpa().value());
                insert.setString(9, one.gpa() == null ? null : one.gpa().scale().name());
                insert.setBoolean(10, one.present());
                insert.setBigDecimal(11, one.skb());
                insert.setBoolean(12, one.eliminated());
                insert.setString(
                        13, one.outcome() == null ? null : one.outcome().name());
                insert.addBatch();
                if (i % 5_000 == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
