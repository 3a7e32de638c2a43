package id.talenta.casn.intake.rules;

import id.talenta.casn.evaluation.rules.Affirmation;
import id.talenta.casn.evaluation.rules.PppkPriority;
import id.talenta.casn.evaluation.rules.PppkRules;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The form of facts of a person that decide, as the rules of a year have them. */
public final class PersonForm {

    private static final int YOUNGEST = 15;
    private static final int OLDEST = 80;

    private PersonForm() {}

    /**
     * Whether somebody born on a day can take part in a selection.
     *
     * @param year of the selection
     * @param birthDate date of birth
     * @return true if they become 15 to 80 in that year
     */
    public static boolean isPlausible(int year, LocalDate birthDate) {
        return birthDate.getYear() <= year - YOUNGEST && birthDate.getYear() >= year - OLDEST;
    }

    /**
     * A date of birth.
     *
     * @param year of the selection
     * @param birthDate null if it is not given
     * @return what is wrong, empty if nothing is
     */
    public static List<Violation> birthDate(int year, LocalDate birthDate) {
        return birthDate == null || isPlausible(year, birthDate)
                ? List.of()
                : List.of(Violation.of("birthDate", Violation.Code.BIRTH_DATE_IMPLAUSIBLE));
    }

    /**
     * A priority class.
     *
     * @param rules the rule set; null of a selection that has none
     * @param priority null if it is not given
     * @return what is wrong, empty if nothing is
     */
    public static List<Violation> priority(PppkRules rules, String priority) {
        if (priority == null) {
            return List.of();
        }
        if (rules == null || rules.priorities().isEmpty()) {
            return List.of(Violation.of("priority", Violation.Code.NOT_IN_RULES));
        }
        String allowed = rules.priorities().stream().map(PppkPriority::code).collect(Collectors.joining(", "));
        return rules.priority(priority).isPresent()
                ? List.of()
                : List.of(new Violation("priority", Violation.Code.UNKNOWN_PRIORITY, Map.of("allowed", allowed)));
    }

    /**
     * Grounds of points on the technical score.
     *
     * @param rules the rule set; null of a selection that has none
     * @param position the position applied for
     * @param affirmations null if they are not given
     * @return what is wrong, empty if nothing is
     */
    public static List<Violation> affirmations(PppkRules rules, String position, List<Affirmation> affirmations) {
        if (affirmations == null || affirmations.isEmpty()) {
            return List.of();
        }
        if (rules == null || rules.affirmations().isEmpty()) {
            return List.of(Violation.of("affirmations", Violation.Code.NOT_IN_RULES));
        }
        boolean granted = EnumSet.copyOf(affirmations).size() == affirmations.size()
                && affirmations.stream().allMatch(affirmation -> rules.affirms(affirmation, position));
        return granted ? List.of() : List.of(Violation.of("affirmations", Violation.Code.AFFIRMATION_NOT_GRANTED));
    }
}
