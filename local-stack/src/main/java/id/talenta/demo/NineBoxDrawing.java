package id.talenta.demo;

import java.io.PrintStream;
import java.util.Map;

/** The matrix of a mapping as a person draws it: performance upwards, potential to the right. */
final class NineBoxDrawing {

    private static final int[][] ROWS = {{4, 7, 9}, {2, 5, 8}, {1, 3, 6}};
    private static final String[] LEVELS = {"high", "middle", "low"};
    private static final String EDGE = "%12s+----------+----------+----------+%n";
    private static final int WIDEST = 8;

    private NineBoxDrawing() {}

    /**
     * Draws it.
     *
     * @param people how many are in each box; none where a box is not named
     */
    static void print(String title, Map<Integer, Long> people, long unmapped, PrintStream out) {
        long most = Math.max(
                1, people.values().stream().mapToLong(Long::longValue).max().orElse(1));
        out.printf("%n%s%n", title);
        for (int row = 0; row < ROWS.length; row++) {
            out.printf(EDGE, "");
            StringBuilder numbers = new StringBuilder();
            StringBuilder bars = new StringBuilder();
            for (int box : ROWS[row]) {
                long count = people.getOrDefault(box, 0L);
                numbers.append("[%d]%,5d | ".formatted(box, count));
                bars.append(" %-8s |".formatted("#".repeat((int) ((count * WIDEST + most - 1) / most))));
            }
            out.printf("%11s | %s%n", LEVELS[row], numbers.toString().stripTrailing());
            out.printf("%11s |%s%n", row == 1 ? "performance" : "", bars);
        }
        out.printf(EDGE, "");
        out.printf("%12s    low       middle      high      potential%n", "");
        out.printf(
                "%12s%,d placed, %,d not (UNMAPPED, with the reason)%n",
                "", people.values().stream().mapToLong(Long::longValue).sum(), unmapped);
    }
}
