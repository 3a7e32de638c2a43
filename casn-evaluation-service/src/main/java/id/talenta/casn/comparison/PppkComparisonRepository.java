package id.talenta.casn.comparison;

import id.talenta.casn.comparison.rules.Standing;
import id.talenta.casn.evaluation.PppkScoresView;
import id.talenta.casn.evaluation.rules.PppkFormation;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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
            nullif(r.pppk -> 'score', 'null') as score, %s as pool
        from evaluation_result r
        join evaluation_formation f on f.evaluation_id = r.evaluation_id and f.code = r.formation_code
        where r.evaluation_id = ? and r.number > ?
        """.formatted(PoolRepository.OF_PPPK);

    private final ComparedSets sets;

    PppkComparisonRepository(AgroalDataSource dataSource) {
        this.sets =
                new ComparedSets(dataSource, SIDE, PppkComparisonRepository::columns, PppkComparisonRepository::facts);
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
                "qualification",
                "placed_formation_code",
                "pool")) {
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
        return sets.page(before, after, afterNumber, filter, atMost, (row, prefix) -> side(row, prefix, sensitive));
    }

    /** How many changed, by the kind of change. */
    Map<Change, Integer> count(UUID before, UUID after) {
        return sets.count(before, after);
    }

    private static Compared.Side side(ResultSet row, String of, boolean sensitive) throws SQLException {
        Map<String, String> input = new TreeMap<>();
        ComparedSets.put(input, "needType", row.getString(of + "need_type"));
        ComparedSets.put(input, "present", row.getString(of + "present"));
        ComparedSets.put(input, "outcome", row.getString(of + "outcome"));
        ComparedSets.put(input, "birthDate", row.getString(of + "birth_date"));
        ComparedSets.put(input, "priority", row.getString(of + "priority"));
        ComparedSets.put(input, "affirmations", row.getString(of + "affirmations"));
        ComparedSets.put(input, "qualification", row.getString(of + "qualification"));
        for (String test : TESTS) {
            BigDecimal score = number(row, of + test);
            ComparedSets.put(input, test, score == null ? null : score.toPlainString());
        }
        Standing standing = new Standing(
                row.getString(of + "formation_code"),
                row.getInt(of + "quota"),
                PppkFormation.normalPosition(row.getString(of + "pool")),
                row.getString(of + "code"),
                row.getInt(of + "rank"),
                row.getString(of + "placed_formation_code"),
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
}
