package id.talenta.casn.ruleset.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whether a version can follow those that are published. On every day the highest version in effect counts; so that no
 * day is without rules and none comes under an earlier version again,
 *
 * <ul>
 *   <li>versions of a code are numbered without a gap and keep kind and year;
 *   <li>a version begins with the one before it (and replaces it), later if that one is open, or on the day after that
 *       one's last day;
 *   <li>it does not end before the one before it does;
 *   <li>a new code does not share a day with another code of its kind and year.
 * </ul>
 */
public final class Succession {

    private static final String FROM = "/effectiveFrom";

    private Succession() {}

    /**
     * A version and when it is in effect.
     *
     * @param code of the rule set
     * @param version counts from 1
     * @param kind of selection
     * @param year of selection
     * @param from first day
     * @param to last day, null while open
     */
    public record Version(String code, int version, String kind, int year, LocalDate from, LocalDate to) {

        private boolean sharesADayWith(Version other) {
            return !isBefore(to, other.from) && !isBefore(other.to, from);
        }

        private static boolean isBefore(LocalDate end, LocalDate day) {
            return end != null && end.isBefore(day);
        }
    }

    /**
     * What stands against a version.
     *
     * @param next the version that is to be published
     * @param published those that are, of all codes, in any order
     * @return empty if it can follow
     */
    public static List<Finding> findings(Version next, List<Version> published) {
        Version before = published.stream()
                .filter(version -> version.code().equals(next.code()))
                .reduce((one, other) -> one.version() > other.version() ? one : other)
                .orElse(null);
        List<Finding> findings = new ArrayList<>();
        int expected = before == null ? 1 : before.version() + 1;
        if (next.version() != expected) {
            findings.add(new Finding("/version", "version-not-next", Map.of("version", expected)));
        }
        if (before == null) {
            published.stream()
                    .filter(other -> other.kind().equals(next.kind()) && other.year() == next.year())
                    .filter(next::sharesADayWith)
                    .forEach(other ->
                            findings.add(new Finding(FROM, "effective-with-other-code", Map.of("code", other.code()))));
        } else {
            compare(findings, next, before);
        }
        return findings;
    }

    private static void compare(List<Finding> findings, Version next, Version before) {
        if (!next.kind().equals(before.kind())) {
            findings.add(new Finding("/payload/kind", "differs-from-before", Map.of("value", before.kind())));
        }
        if (next.year() != before.year()) {
            findings.add(new Finding("/payload/year", "differs-from-before", Map.of("value", before.year())));
        }
        LocalDate follows = before.to() == null ? null : before.to().plusDays(1);
        if (follows != null && next.from().isAfter(follows)) {
            findings.add(new Finding(FROM, "effective-gap", Map.of("day", follows)));
        } else if (next.from().isBefore(before.from())
                || follows != null
                        && next.from().isAfter(before.from())
                        && next.from().isBefore(follows)) {
            findings.add(new Finding(FROM, "effective-overlap", Map.of("version", before.version())));
        }
        if (next.to() != null && (before.to() == null || next.to().isBefore(before.to()))) {
            findings.add(new Finding("/effectiveTo", "ends-before-earlier", Map.of("version", before.version())));
        }
    }
}
