package id.talenta.casn.comparison;

import id.talenta.casn.comparison.rules.Standing;
import id.talenta.casn.evaluation.ResultView;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Holds the results of two evaluations against each other, set against set: who is the same in both never leaves the database. */
@ApplicationScoped
class ComparisonRepository {

    private static final String SIDE = """
        select r.number, r.formation_code, f.quota, f.need_type, r.code, r.rank, r.present, r.twk, r.tiu, r.tkp, r.skb, r.eliminated,
            r.final_score, r.gpa, r.birth_date, r.outcome, r.placed_formation_code, r.from_selection, r.skb_tests
        from evaluation_result r
        join evaluation_formation f on f.evaluation_id = r.evaluation_id and f.code = r.formation_code
        where r.evaluation_id = ? and r.number > ?
        """;

    private static final String COMPARED = """
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
        where a.number is null or b.number is null
            or (a.formation_code, a.code, a.rank, a.present, a.twk, a.tiu, a.tkp, a.skb, a.eliminated, a.final_score, a.gpa, a.birth_date,
                    a.outcome, a.placed_formation_code, a.from_selection, a.skb_tests)
                is distinct from
                (b.formation_code, b.code, b.rank, b.present, b.twk, b.tiu, b.tkp, b.skb, b.eliminated, b.final_score, b.gpa, b.birth_date,
                    b.outcome, b.placed_formation_code, b.from_selection, b.skb_tests)
        """.formatted(columns("a"), columns("b"), SIDE, SIDE);

    private static final String PAGE = "select * from (" + COMPARED + """
        ) compared
        where (?::text is null or change = ?)
            and (?::text is null or a_formation_code = ? or b_formation_code = ?)
        order by number
        limit ?
        """;

    private static final String COUNT = "select change, count(*) from (" + COMPARED + ") compared group by change";

    private final AgroalDataSource dataSource;

    ComparisonRepository(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
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
                "twk",
                "tiu",
                "tkp",
                "skb",
                "eliminated",
                "final_score",
                "gpa",
                "birth_date",
                "from_selection",
                "skb_tests")) {
            named.add(side + "." + column + " as " + side + "_" + column);
        }
        return String.join(", ", named);
    }

    /** A page by participant number, after the given one. */
    List<Compared> page(UUID before, UUID after, String afterNumber, DiffFilter filter, int atMost) {
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
                            side(row, "a_"),
                            side(row, "b_")));
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

    private static Compared.Side side(ResultSet row, String of) throws SQLException {
        if (row.getString(of + "number") == null) {
            return null;
        }
        boolean present = row.getBoolean(of + "present");
        Integer twk = whole(row, of + "twk");
        Integer tiu = whole(row, of + "tiu");
        Integer tkp = whole(row, of + "tkp");
        BigDecimal skb = plain(row.getBigDecimal(of + "skb"));
        Boolean eliminated = (Boolean) row.getObject(of + "eliminated");
        Map<String, String> input = new TreeMap<>();
        put(input, "needType", row.getString(of + "need_type"));
        put(input, "skdFrom", row.getObject(of + "from_selection", UUID.class));
        String tests = row.getString(of + "skb_tests");
        put(input, "skbScores", tests);
        put(input, "twk", twk);
        put(input, "tiu", tiu);
        put(input, "tkp", tkp);
        if (tests == null) {
            // where there are tests, these follow from them
            put(input, "present", present);
            put(input, "skb", skb == null ? null : skb.toPlainString());
            put(input, "eliminated", eliminated);
        }
        BigDecimal gpa = plain(row.getBigDecimal(of + "gpa"));
        put(input, "gpa", gpa == null ? null : gpa.toPlainString());
        put(input, "birthDate", row.getObject(of + "birth_date", LocalDate.class));
        Standing standing = new Standing(
                row.getString(of + "formation_code"),
                row.getInt(of + "quota"),
                row.getString(of + "code"),
                row.getInt(of + "rank"),
                input);
        Integer skd = twk == null ? null : Integer.valueOf(twk + tiu + tkp);
        ResultView.Scores scores =
                new ResultView.Scores(twk, tiu, tkp, skd, skb, plain(row.getBigDecimal(of + "final_score")));
        return new Compared.Side(standing, present, eliminated, scores);
    }

    private static void put(Map<String, String> input, String name, Object value) {
        if (value != null) {
            input.put(name, value.toString());
        }
    }

    private static Integer whole(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private static BigDecimal plain(BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static IllegalStateException unreadable(SQLException e) {
        return new IllegalStateException("The evaluations could not be compared", e);
    }
}
