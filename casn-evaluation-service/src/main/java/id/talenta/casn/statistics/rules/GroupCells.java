package id.talenta.casn.statistics.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/** The counts of a group by name, each hidden or not. */
final class GroupCells {

    static final String FILLED = "filled";
    static final String MOVED = "filledByOptimisation";
    static final String APPOINTED = "appointed";
    static final List<String> PROBATIONS = List.of("onProbation", "pns", "dismissed", "resigned");
    /** Before the name of a state of appointments. */
    static final String STATE = "state ";

    private final PeopleCounts counts;
    private final Map<String, Cell> cells = new LinkedHashMap<>();

    /** @param states all that occur in some group */
    GroupCells(PeopleCounts counts, SortedSet<String> states) {
        this.counts = counts;
        put("applied", counts.applied());
        put("present", counts.present());
        put("passed", counts.passed());
        put("letThrough", counts.letThrough());
        put(FILLED, counts.filled());
        put(MOVED, counts.filledByOptimisation());
        put(APPOINTED, counts.appointed());
        PeopleCounts.Probations probations = counts.probations();
        put(PROBATIONS.get(0), probations.running());
        put(PROBATIONS.get(1), probations.pns());
        put(PROBATIONS.get(2), probations.dismissed());
        put(PROBATIONS.get(3), probations.resigned());
        states.forEach(state -> put(STATE + state, counts.appointments().getOrDefault(state, 0L)));
        if (counts.posts() == 1) {
            // of one post, hidden would be filled and shown empty
            cell(FILLED).hide();
            cell(MOVED).hide();
        }
    }

    private void put(String name, Long count) {
        cells.put(name, new Cell(count));
    }

    List<String> names() {
        return List.copyOf(cells.keySet());
    }

    /** @throws NullPointerException if there is none */
    Cell cell(String name) {
        return cells.get(name);
    }

    /** Those of a state that occurs in no group count nobody. */
    Cell state(String name) {
        return cells.getOrDefault(STATE + name, new Cell(0L));
    }

    /** States but for some. */
    List<Cell> statesBeside(List<String> names) {
        List<Cell> found = new ArrayList<>();
        cells.forEach((name, cell) -> {
            if (name.startsWith(STATE) && !names.contains(name.substring(STATE.length()))) {
                found.add(cell);
            }
        });
        return found;
    }

    List<Cell> probations() {
        return PROBATIONS.stream().map(this::cell).toList();
    }

    /** What may be shown. Posts less filled ones are the empty ones, so these are hidden where the filled ones are. */
    PeopleCounts shown() {
        TreeMap<String, Long> states = new TreeMap<>();
        cells.forEach((name, cell) -> {
            if (name.startsWith(STATE) && (cell.isHidden() || cell.people() > 0)) {
                states.put(name.substring(STATE.length()), cell.shown());
            }
        });
        return new PeopleCounts(
                counts.posts(),
                cell("applied").shown(),
                cell("present").shown(),
                cell("passed").shown(),
                cell("letThrough").shown(),
                cell(FILLED).shown(),
                cell(MOVED).shown(),
                cell(FILLED).isHidden() ? null : counts.empty(),
                cell(APPOINTED).shown(),
                states,
                new PeopleCounts.Probations(
                        cell(PROBATIONS.get(0)).shown(),
                        cell(PROBATIONS.get(1)).shown(),
                        cell(PROBATIONS.get(2)).shown(),
                        cell(PROBATIONS.get(3)).shown()));
    }
}
