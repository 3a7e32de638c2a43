package id.talenta.casn.statistics;

import id.talenta.platform.data.csv.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Statistics as a table for people: a row for each group, a column for each count and for each state that occurs. */
final class StatisticsCsv {

    private static final List<String> COLUMNS = List.of(
            "group",
            "name",
            "posts",
            "applied",
            "present",
            "passed",
            "letThrough",
            "filled",
            "filledByOptimisation",
            "empty",
            "appointed",
            "onProbation",
            "pns",
            "dismissed",
            "resigned");

    private StatisticsCsv() {}

    static String of(List<StatisticsView> groups) {
        TreeSet<String> states = new TreeSet<>();
        groups.forEach(group -> states.addAll(group.appointments().keySet()));
        StringWriter out = new StringWriter();
        CsvWriter csv = new CsvWriter(out);
        try {
            List<String> header = new ArrayList<>(COLUMNS);
            header.addAll(states);
            csv.row(header.toArray(String[]::new));
            for (StatisticsView group : groups) {
                csv.row(cells(group, states));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static String[] cells(StatisticsView group, TreeSet<String> states) {
        List<String> cells = new ArrayList<>(List.of(group.group(), group.name() == null ? "" : group.name()));
        cells.add(Long.toString(group.posts()));
        for (Long count : new Long[] {
            group.applied(),
            group.present(),
            group.passed(),
            group.letThrough(),
            group.filled(),
            group.filledByOptimisation(),
            group.empty(),
            group.appointed(),
            group.onProbation(),
            group.pns(),
            group.dismissed(),
            group.resigned()
        }) {
            cells.add(cell(count));
        }
        Map<String, Long> byState = group.appointments();
        for (String state : states) {
            cells.add(byState.containsKey(state) ? cell(byState.get(state)) : "0");
        }
        return cells.toArray(String[]::new);
    }

    private static String cell(Long count) {
        return count == null ? "" : count.toString();
    }
}
