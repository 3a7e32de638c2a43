package id.talenta.casn.evaluation.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Result codes of a PPPK selection. {@code {priority}} stands for the participant's class: {@code {priority}/L} is R2/L
 * for one of R2.
 *
 * @param selected within the quota
 * @param relocated selected for the same position elsewhere, whose posts were unfilled
 * @param notSelected ranked, without a post
 * @param belowThreshold below a passing grade
 * @param absent did not attend
 * @param undecided equal on every criterion to others with whom more people than posts are left; no official code
 */
public record PppkCodes(
        String selected, String relocated, String notSelected, String belowThreshold, String absent, String undecided) {

    private static final String PRIORITY = "{priority}";

    /** Checks that the codes are there and tell the outcomes apart. */
    public PppkCodes {
        PayloadCheck.codes(
                "payload.codes",
                "selected",
                selected,
                "relocated",
                relocated,
                "notSelected",
                notSelected,
                "belowThreshold",
                belowThreshold,
                "absent",
                absent,
                "undecided",
                undecided);
    }

    /**
     * The name of the step that gives unfilled posts to people of other formations: what its code has besides the class.
     *
     * @return such as L-2
     */
    public String relocationStep() {
        String withoutClass = relocated.replace(PRIORITY, "");
        return withoutClass.substring(withoutClass.lastIndexOf('/') + 1);
    }

    /** A code of someone of a class, or of none where it is null. */
    static String of(String code, String priority) {
        return priority == null ? code : code.replace(PRIORITY, priority);
    }

    static boolean namesPriority(String code) {
        return code.contains(PRIORITY);
    }

    boolean namesPriority() {
        return templates().anyMatch(PppkCodes::namesPriority);
    }

    Set<String> ofTheSelected(List<PppkPriority> priorities) {
        return written(Stream.of(selected, relocated), priorities);
    }

    Set<String> ofTheRelocated(List<PppkPriority> priorities) {
        return written(Stream.of(relocated), priorities);
    }

    Set<String> all(List<PppkPriority> priorities) {
        return written(templates(), priorities);
    }

    private Stream<String> templates() {
        return Stream.of(selected, relocated, notSelected, belowThreshold, absent, undecided);
    }

    private static Set<String> written(Stream<String> templates, List<PppkPriority> priorities) {
        return priorities.isEmpty()
                ? templates.collect(Collectors.toUnmodifiableSet())
                : templates
                        .flatMap(template -> priorities.stream().map(priority -> of(template, priority.code())))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
