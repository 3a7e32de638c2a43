package id.talenta.casn.comparison;

import id.talenta.casn.comparison.rules.Standing;
import id.talenta.casn.evaluation.ResultView;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the results of two evaluations against each other, set against set: who is the same in both never leaves the database. */
@ApplicationScoped
class ComparisonRepository {

    private static final String SIDE = """
        select r.number, r.formation_code, f.quota, f.need_type, r.code, r.rank, r.present, r.twk, r.tiu, r.tkp, r.skb, r.eliminated,
            r.final_score, r.gpa, r.gpa_scale, r.birth_date, r.outcome, r.placed_formation_code, r.from_selection, r.skb_tests,
            %s as pool
        from evaluation_result r
        join evaluation_formation f on f.evaluation_id = r.evaluation_id and f.code = r.formation_code
        where r.evaluation_id = ? and r.number > ?
        """.formatted(PoolRepository.OF_CPNS);

    /** What a person was decided from and came to; both sides differ if one of these does. */
    private static final List<String> FACTS = List.of(
            "formation_code",
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
            "gpa_scale",
            "birth_date",
            "outcome",
            "placed_formation_code",
            "from_selection",
            "skb_tests");

    private final ComparedSets sets;

    ComparisonRepository(AgroalDataSource dataSource) {
        this.sets = new ComparedSets(
                dataSource,
                SIDE,
                ComparisonRepository::columns,
                side -> FACTS.stream().map(name -> side + "." + name).collect(Collectors.joining(", ")));
    }

    private static String columns(String side) {
        return Stream.concat(Stream.of("number", "quota", "need_type", "pool"), FACTS.stream())
                .map(column -> side + "." + column + " as " + side + "_" + column)
                .collect(Collectors.joining(", "));
    }

    /** A page by participant number, after the given one. */
    List<Compared> page(UUID before, UUID after, String afterNumber, DiffFilter filter, int atMost) {
        return sets.page(before, after, afterNumber, filter, atMost, ComparisonRepository::side);
    }

    /** How many changed, by the kind of change. */
    Map<Change, Integer> count(UUID before, UUID after) {
        return sets.count(before, after);
    }

    private static Compared.Side side(ResultSet row, String of) throws SQLException {
        boolean present = row.getBoolean(of + "present");
        Integer twk = whole(row, of + "twk");
        Integer tiu = whole(row, of + "tiu");
        Integer tkp = whole(row, of + "tkp");
        BigDecimal skb = plain(row.getBigDecimal(of + "skb"));
        Boolean eliminated = (Boolean) row.getObject(of + "eliminated");
        Map<String, String> input = new TreeMap<>();
        ComparedSets.put(input, "needType", row.getString(of + "need_type"));
        ComparedSets.put(input, "outcome", row.getString(of + "outcome"));
        ComparedSets.put(input, "skdFrom", row.getObject(of + "from_selection", UUID.class));
        String tests = row.getString(of + "skb_tests");
        ComparedSets.put(input, "skbScores", tests);
        ComparedSets.put(input, "twk", twk);
        ComparedSets.put(input, "tiu", tiu);
        ComparedSets.put(input, "tkp", tkp);
        if (tests == null) {
            // where there are tests, these follow from them
            ComparedSets.put(input, "present", present);
            ComparedSets.put(input, "skb", skb == null ? null : skb.toPlainString());
            ComparedSets.put(input, "eliminated", eliminated);
        }
        BigDecimal gpa = plain(row.getBigDecimal(of + "gpa"));
        ComparedSets.put(input, "gpa", gpa == null ? null : gpa.toPlainString());
        ComparedSets.put(input, "gpaScale", gpa == null ? null : row.getString(of + "gpa_scale"));
        ComparedSets.put(input, "outcome", row.getString(of + "outcome"));
        ComparedSets.put(input, "birthDate", row.getObject(of + "birth_date", LocalDate.class));
        Standing standing = new Standing(
                row.getString(of + "formation_code"),
                row.getInt(of + "quota"),
                row.getString(of + "pool"),
                row.getString(of + "code"),
                row.getInt(of + "rank"),
                row.getString(of + "placed_formation_code"),
                input);
        Integer skd = twk == null ? null : Integer.valueOf(twk + tiu + tkp);
        ResultView.Scores scores =
                new ResultView.Scores(twk, tiu, tkp, skd, skb, plain(row.getBigDecimal(of + "final_score")));
        return new Compared.Side(standing, present, eliminated, scores);
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
}
