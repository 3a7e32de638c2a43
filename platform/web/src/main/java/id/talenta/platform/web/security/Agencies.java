package id.talenta.platform.web.security;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The agencies that a caller may write for, and whose people the caller may see: the claim {@code agencies} of the access
 * token. {@code 35.74} is exactly that one, {@code 35.*} everything below 35 (not 35 itself), {@code *} all. No entry: none.
 *
 * @param entries the entries of the claim, sorted, without duplicates
 */
public record Agencies(List<String> entries) {

    // stands before the constants, whose constructor needs it
    private static final Pattern ENTRY = Pattern.compile("\\*|[0-9A-Z]+(\\.[0-9A-Z]+)*(\\.\\*)?");

    /** No agency at all. */
    public static final Agencies NONE = new Agencies(List.of());
    /** Every agency. */
    public static final Agencies ALL = new Agencies(List.of("*"));

    /**
     * @throws IllegalArgumentException if an entry is neither {@code *}, a code, nor a code followed by {@code .*}
     */
    public Agencies {
        for (String entry : entries) {
            if (!ENTRY.matcher(entry).matches()) {
                throw new IllegalArgumentException("Not an entry of the claim agencies");
            }
        }
        entries = List.copyOf(new TreeSet<>(entries));
    }

    /** From the values of the claim; entries that are malformed grant nothing. */
    public static Agencies ofClaim(Collection<String> values) {
        return new Agencies(
                values.stream().filter(value -> ENTRY.matcher(value).matches()).toList());
    }

    /** From {@link #asText()}. */
    public static Agencies ofText(String text) {
        return text == null || text.isEmpty() ? NONE : new Agencies(List.of(text.split(",")));
    }

    /** Whether this agency is among them. */
    public boolean covers(String agency) {
        for (String entry : entries) {
            if (entry.equals("*") || entry.equals(agency)) {
                return true;
            }
            if (entry.endsWith(".*") && agency.startsWith(entry.substring(0, entry.length() - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether each is one agency by name: whoever has only such stands inside of them, and sees nothing of any other. */
    public boolean areNamed() {
        return entries.stream().noneMatch(entry -> entry.endsWith("*"));
    }

    /** Whether everything that the other covers is covered by this too, entry by entry. */
    public boolean coversAll(Agencies other) {
        return other.entries.stream().allMatch(entry -> {
            if (entry.endsWith("*")) {
                return entries.contains("*")
                        || entries.contains(entry)
                        || entries.stream()
                                .anyMatch(mine ->
                                        mine.endsWith(".*") && entry.startsWith(mine.substring(0, mine.length() - 1)));
            }
            return covers(entry);
        });
    }

    /** The entries joined by commas, as stored with a job. */
    public String asText() {
        return String.join(",", entries);
    }

    /**
     * The value of the database setting {@code talenta.agencies}: LIKE patterns joined by commas, empty for none. Codes hold no
     * character that LIKE gives a meaning.
     */
    public String asPatterns() {
        return entries.stream()
                .map(entry -> entry.endsWith("*") ? entry.substring(0, entry.length() - 1) + "%" : entry)
                .collect(Collectors.joining(","));
    }
}
