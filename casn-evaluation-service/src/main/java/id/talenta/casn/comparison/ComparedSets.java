package id.talenta.casn.comparison;

import id.talenta.platform.data.database.Statements;
import io.agroal.api.AgroalDataSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The results of two evaluations held against each other, set against set, whichever kind they are of: who is the same in both never leaves
 * the database.
 */
final class ComparedSets {

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
            %1$s, %2$s
        from (%3$s) a
        full join (%3$s) b on b.number = a.number
        where a.number is null or b.number is null or (%4$s) is distinct from (%5$s)
        """;

    private final AgroalDataSource dataSource;
    private final String page;
    private final String count;

    /** One side of a comparison as SQL. */
    interface Columns {
        /**
         * @param side {@code a} or {@code b}
         * @return what is wanted of it, separated by commas
         */
        String of(String side);
    }

    /** Reads one side of the present row. */
    interface SideReader {
        /** @param prefix of its columns */
        Compared.Side read(ResultSet row, String prefix) throws SQLException;
    }

    /**
     * @param side query of everybody of an evaluation after a number, with these as its two parameters
     * @param columns what is read of each side, each named with the side and an underscore in front
     * @param facts what a person was decided from and came to; both sides differ if one of these does
     */
    ComparedSets(AgroalDataSource dataSource, String side, Columns columns, Columns facts) {
        this.dataSource = dataSource;
        String compared = COMPARED.formatted(columns.of("a"), columns.of("b"), side, facts.of("a"), facts.of("b"));
        this.page = "select * from (" + compared + """
            ) compared
            where (?::text is null or change = ?)
                and (?::text is null or a_formation_code = ? or b_formation_code = ?)
            order by number
            limit ?
            """;
        this.count = "select change, count(*) from (" + compared + ") compared group by change";
    }

    /** A page by participant number, after the given one. */
    List<Compared> page(UUID before, UUID after, String afterNumber, DiffFilter filter, int atMost, SideReader side) {
        String change = filter.change() == null ? null : filter.change().name();
        return inDatabase(page, select -> {
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
            List<Compared> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Compared(
                            row.getString("number"),
                            Change.valueOf(row.getString("change")),
                            read(row, "a_", side),
                            read(row, "b_", side)));
                }
            }
            return found;
        });
    }

    /** How many changed, by the kind of change. */
    Map<Change, Integer> count(UUID before, UUID after) {
        return inDatabase(count, select -> {
            select.setObject(1, before);
            select.setString(2, "");
            select.setObject(3, after);
            select.setString(4, "");
            Map<Change, Integer> found = new EnumMap<>(Change.class);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(Change.valueOf(row.getString(1)), row.getInt(2));
                }
            }
            return found;
        });
    }

    private static Compared.Side read(ResultSet row, String prefix, SideReader side) throws SQLException {
        return row.getString(prefix + "number") == null ? null : side.read(row, prefix);
    }

    /** Adds what is there. */
    static void put(Map<String, String> input, String name, Object value) {
        if (value != null) {
            input.put(name, value.toString());
        }
    }

    private <T> T inDatabase(String sql, Statements.Work<T> work) {
        return Statements.run(dataSource, sql, "The evaluations could not be compared", work);
    }
}
