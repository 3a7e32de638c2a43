package id.talenta.casn.statistics.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Counts for somebody who may not see small ones. A count of 1 to 4 people is hidden, and so is what it could be worked out from: in each sum
 * whose other parts or whose total can be known, what is hidden are at least two counts, of at least 5 people together. The next smallest
 * count of the sum is hidden until that is so. Counts of nobody tell of nobody and stay.
 *
 * <p>Sums that can be known: those inside a group ({@link GroupSums}), and each count over the groups of a grouping, since the same is shown
 * of all of them together under another grouping. What answers to different filters add up to is not looked at.
 */
public final class Suppression {

    private Suppression() {}

    /**
     * Hides what must be hidden.
     *
     * @param groups all groups of a grouping: a part of them would leave sums over them unprotected
     * @return the same groups in the same order; null in place of each count that could point at somebody
     */
    public static List<PeopleCounts> of(List<PeopleCounts> groups) {
        SortedSet<String> states = new TreeSet<>();
        groups.forEach(group -> states.addAll(group.appointments().keySet()));
        List<GroupCells> cells = new ArrayList<>();
        groups.forEach(group -> cells.add(new GroupCells(group, states)));
        List<String> names = cells.isEmpty() ? List.of() : cells.get(0).names();
        boolean more = true;
        while (more) {
            more = false;
            for (GroupCells group : cells) {
                more |= GroupSums.protect(group);
            }
            for (String name : names) {
                more |= protect(over(cells, name));
            }
        }
        return cells.stream().map(GroupCells::shown).toList();
    }

    private static List<Cell> over(List<GroupCells> groups, String name) {
        return groups.stream().map(group -> group.cell(name)).toList();
    }

    /**
     * Hides as many of the parts of a sum whose total is known as it takes.
     *
     * @return whether one more is hidden than before
     */
    static boolean protect(Collection<Cell> parts) {
        boolean hid = false;
        while (isGivenAway(parts)) {
            Optional<Cell> next = smallest(parts);
            if (next.isEmpty()) {
                break;
            }
            next.get().hide();
            hid = true;
        }
        return hid;
    }

    private static boolean isGivenAway(Collection<Cell> parts) {
        long hidden = 0;
        long people = 0;
        for (Cell part : parts) {
            if (part.isHidden()) {
                hidden++;
                people += part.people();
            }
        }
        return hidden > 0 && (hidden == 1 || people < PeopleCounts.SMALLEST);
    }

    /** The smallest count that is shown and of somebody. */
    static Optional<Cell> smallest(Collection<Cell> cells) {
        return cells.stream()
                .filter(cell -> !cell.isHidden() && cell.people() > 0)
                .min(Comparator.comparingLong(Cell::people));
    }
}
