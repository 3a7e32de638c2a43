package id.talenta.demo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came out, a line per agency. */
final class Tables {

    private static final List<String> COLUMNS = List.of(
            "formations",
            "posts",
            "participants",
            "present",
            "met",
            "let through",
            "filled",
            "moved",
            "empty",
            "undecided",
            "decided");

    private Tables() {}

    static void print(List<SelectionRun> runs, PrintStream out) {
        out.printf("%n%-36s", "agency");
        COLUMNS.forEach(column -> out.printf(" %s", column));
        out.println();
        List<Long> totals = new ArrayList<>();
        for (SelectionRun run : runs) {
            List<Long> figures = figures(run);
            line(run.agency + " " + run.agencyName, figures, out);
            for (int i = 0; i < figures.size(); i++) {
                if (totals.size() == i) {
                    totals.add(0L);
                }
                totals.set(i, totals.get(i) + figures.get(i));
            }
        }
        if (runs.size() > 1) {
            line("total of " + runs.size(), totals, out);
        }
        out.println();
    }

    private static List<Long> figures(SelectionRun run) {
        return List.of(
                run.skd.counted("formations"),
                run.skd.counted("posts"),
                run.skd.counted("participants"),
                run.skd.counted("present"),
                run.skd.counted("met"),
                run.skd.counted("letThrough"),
                run.decided.counted("filled"),
                run.decided.counted("filledByOptimisation"),
                run.decided.counted("empty"),
                Tally.of(run.finals.results(), "UNDECIDED"),
                run.decisions.values().stream()
                        .mapToLong(chosen -> chosen.size())
                        .sum());
    }

    private static void line(String name, List<Long> figures, PrintStream out) {
        out.printf("%-36s", name.length() > 36 ? name.substring(0, 36) : name);
        for (int i = 0; i < figures.size(); i++) {
            String cell = String.format(Locale.ROOT, "%,d", figures.get(i));
            out.printf(" %" + COLUMNS.get(i).length() + "s", cell);
        }
        out.println();
    }
}
