package id.talenta.casn.evaluation.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How names of positions, places and qualifications are compared: agencies write the same one differently. */
final class Wording {

    private Wording() {}

    /** Without regard to case and to the number of blanks. */
    static String normal(String text) {
        return text.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }

    /** The qualifications of a formation, which are separated by semicolons. */
    static Set<String> listed(String column) {
        return Arrays.stream(column.split(";"))
                .map(Wording::normal)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a text has a phrase, as whole words and whatever stands between them. */
    static boolean contains(String text, String phrase) {
        return words(text).contains(words(phrase));
    }

    private static String words(String text) {
        return " "
                + text.toUpperCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }
}
