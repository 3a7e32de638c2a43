package id.talenta.casn.comparison;

import id.talenta.casn.comparison.rules.Standing;
import id.talenta.casn.evaluation.PppkScoresView;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** {@link ComparisonRepository} for evaluations of PPPK selections. */
@ApplicationScoped
class PppkComparisonRepository {

    /** What a person was decided from and came to; both sides differ if one of these does. */
    private static final List<String> FACTS = List.of(
            "formation_code",
            "code",
            "rank",
            "placed_formation_code",
            "present",
            "outcome",
            "birth_date",
            "priority",
            "affirmations",
            "qualification",
            "scores",
            "score");

    private static final List<String> TESTS =
            List.of("technical", "managerial", "sociocultural", "interview", "additional");

    private static final String SIDE = """
        select r.number, r.formation_code, f.quota, f.need_type, r.code, r.rank, r.placed_formation_code, r.present, r.outcome,
            r.birth_date, r.pppk ->> 'priority' as priority, r.pppk -> 'affirmations' as affirmations,
            r.pppk ->> 'qualification' as qualification, nullif(r.pppk -> 'scores', 'null') as scores,
            nullif(r.pppk -> 'score', 'null') as score
        from evaluation_result r
        join evaluation_formation f on f.evaluation_id = r.evaluation_id and f.code = r.formation_code
        where r.evaluation_id = ? and r.number > ?
        """;

    private static final String COMPARED =
            """
        select coalesce(a.number, b.number) as number,
            case
                when a.number is null then 'ADDED'
                when b.number is null then 'REMOVED'
                when a.code <> b.code then 'OUTCOME'
                when (a.formation_code, a.placed_formation_code) is distinct from (b.formation_code, b.placed_formation_code)
                    then 'FORMATION'
                when a.rank is distinct from b.rank then 'RANK'
                else 'FACTS'
            end as change,
            %s, %s
        from (%s) a
        full join (%s) b on b.number = a.number
        where a.number is null or b.number is null or (%s) is distinct from (%s)
        """.formatted(columns("a"), columns("b"), SIDE, SIDE, facts("a"), facts("b"));

    private static final String PAGE = "select * from (" + COMPARED + """
        ) compared
        where (?::text is null or change = ?)
            and (?::text is null or a_formation_code = ? or b_formation_code = ?)
        order by number
        limit ?
        """;

    private static final String COUNT = "select change, count(*) from (" + COMPARED + ") compared group by change";

    private final AgroalDataSource dataSource;

    PppkComparisonRepository(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    private static String facts(String side) {
        return FACTS.stream().map(name -> side + "." + name).collect(Collectors.joining(", "));
    }

    private static String columns(String side) {
        List<String> named = new ArrayList<>();
        for (String column : List.of(
                "number",
                "formation_code",
                "quota",
                "need_type",
                "code",
                "rank",
                "present",
                "outcome",
                "birth_date",
                "priority",
                "affirmations",
                "qualification")) {
            named.add("%s.%s as %s_%s".formatted(side, column, side, column));
        }
        TESTS.forEach(test -> named.add("%s.scores ->> '%s' as %s_%s".formatted(side, test, side, test)));
        named.add("%s.score ->> 'technical' as %s_counted".formatted(side, side));
        named.add("%s.score ->> 'total' as %s_total".formatted(side, side));
        return String.join(", ", named);
    }

    /**
     * A page by participant number, after the given one.
     *
     * @param sensitive whether the caller may see on what ground points were added
     */
    List<Compared> page(UUID before, UUID after, String afterNumber, DiffFilter filter, boolean sensitive, int atMost) {
        String change = filter.change() == null ? null : filter.change().name();
        List<Compared> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(PAGE)) {
            select.setObject(1, before);
            select.setString(2, afterNumber);
            select.setObject(3, after);
            select.setString(4, afterNumber);
            select.setString(5, change);
            select.setString(6, change);
            select.setString(7, filter.formationCode());
            select.setString(8, filter.formationCode());
            select.setString(9, filter.formationCode());
            select.setInt(10, atMost);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Compared(
                            row.getString("number"),
                            Change.valueOf(row.getString("change")),
                            side(row, "a_", sensitive),
                            side(row, "b_", sensitive)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** How many changed, by the kind of change. */
    Map<Change, Integer> count(UUID before, UUID after) {
        Map<Change, Integer> found = new EnumMap<>(Change.class);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(COUNT)) {
            select.setObject(1, before);
            select.setString(2, "");
            select.setObject(3, after);
            select.setString(4, "");
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(Change.valueOf(row.getString(1)), row.getInt(2));
                }
            }
            return found;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static Compared.Side side(ResultSet row, String of, boolean sensitive) throws SQLException {
        if (row.getString(of + "number") == null) {
            return null;
        }
        Map<String, String> input = new TreeMap<>();
        put(input, "needType", row.getString(of + "need_type"));
        put(input, "present", row.getString(of + "present"));
        put(input, "outcome", row.getString(of + "outcome"));
        put(input, "birthDate", row.getString(of + "birth_date"));
        put(input, "priority", row.getString(of + "priority"));
        put(input, "affirmations", row.getString(of + "affirmations"));
        put(input, "qualification", row.getString(of + "qualification"));
        for (String test : TESTS) {
            BigDecimal score = number(row, of + test);
            put(input, test, score == null ? null : score.toPlainString());
        }
        Standing standing = new Standing(
                row.getString(of + "formation_code"),
                row.getInt(of + "quota"),
                row.getString(of + "code"),
                row.getInt(of + "rank"),
                input);
        return new Compared.Side(standing, row.getBoolean(of + "present"), scores(row, of, sensitive));
    }

    private static PppkScoresView scores(ResultSet row, String of, boolean sensitive) throws SQLException {
        return new PppkScoresView(
                row.getString(of + "priority"),
                sensitive ? whole(row, of + "technical") : null,
                sensitive ? number(row, of + "additional") : null,
                number(row, of + "counted"),
                whole(row, of + "managerial"),
                whole(row, of + "sociocultural"),
                whole(row, of + "interview"),
                number(row, of + "total"));
    }

    private static void put(Map<String, String> input, String name, String value) {
        if (value != null) {
            input.put(name, value);
        }
    }

    private static Integer whole(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? null : Integer.valueOf(value);
    }

    /** One way to write a number. */
    private static BigDecimal number(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        if (value == null) {
            return null;
        }
        BigDecimal stripped = new BigDecimal(value).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static IllegalStateException unreadable(SQLException e) {
        return new IllegalStateException("The evaluations could not be compared", e);
    }
}
