package id.talenta.casn.statistics.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sums that counts of one group are known to make, and all that follow from putting them together:
 *
 * <ul>
 *   <li>who has a decree is in one of two states: {@code appointed = SK_TERBIT + SPMT};
 *   <li>a CPNS takes up duties and begins the probation at once: {@code SPMT} = those on probation and those whose probation ended;
 *   <li>all states together are all appointments: as many as the filled posts in most cases, else taken to be known though they are not
 *       shown.
 * </ul>
 *
 * Where some of the people have no probation, as those of PPPK, the second is no sum and is not looked at.
 */
final class GroupSums {

    private static final String DECREED = "SK_TERBIT";
    private static final String AT_WORK = "SPMT";

    private GroupSums() {}

    /**
     * Hides in each sum what must be hidden.
     *
     * @return whether one more is hidden than before
     */
    static boolean protect(GroupCells group) {
        Cell appointed = group.cell(GroupCells.APPOINTED);
        Cell decreed = group.state(DECREED);
        Cell atWork = group.state(AT_WORK);
        List<Cell> probations = group.probations();
        List<Cell> others = group.statesBeside(List.of(DECREED, AT_WORK));
        Cell filled = group.cell(GroupCells.FILLED);
        boolean hid = protect(appointed, List.of(decreed, atWork));
        hid |= protectAll(filled, and(others, decreed, atWork));
        hid |= protectAll(filled, and(others, appointed));
        if (people(probations) == atWork.people()) {
            hid |= protect(atWork, probations);
            hid |= protect(appointed, and(probations, decreed));
            hid |= protectAll(filled, and(and(others, decreed), probations.toArray(Cell[]::new)));
        }
        return hid;
    }

    /** Of all appointments, whose number is that of the filled posts or taken to be known. */
    private static boolean protectAll(Cell filled, List<Cell> parts) {
        long all = people(parts);
        if (all == filled.people()) {
            return protect(filled, parts);
        }
        return all >= PeopleCounts.SMALLEST && Suppression.protect(parts);
    }

    /** Of a total that is among the counts itself. */
    private static boolean protect(Cell total, List<Cell> parts) {
        boolean hid = false;
        if (!total.isHidden()) {
            hid = Suppression.protect(parts);
            if (parts.stream().filter(Cell::isHidden).count() == 1) {
                total.hide();
                hid |= total.isHidden();
            }
        } else if (parts.stream().noneMatch(Cell::isHidden)) {
            Optional<Cell> next = Suppression.smallest(parts);
            next.ifPresent(Cell::hide);
            hid = next.isPresent();
        }
        return hid;
    }

    private static long people(List<Cell> cells) {
        return cells.stream().mapToLong(Cell::people).sum();
    }

    private static List<Cell> and(List<Cell> some, Cell... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
