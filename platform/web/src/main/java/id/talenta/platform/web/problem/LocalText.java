package id.talenta.platform.web.problem;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in both languages, with placeholders such as {@code {field}}.
 *
 * @param id the Indonesian text
 * @param en the English text
 */
public record LocalText(String id, String en) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

    /** The text in one language, its placeholders filled; a placeholder without a value stays as it is. */
    public String in(Language language, Map<String, ?> values) {
        Matcher matcher = PLACEHOLDER.matcher(language == Language.EN ? en : id);
        return matcher.replaceAll(match -> {
            Object value = values.get(match.group(1));
            return Matcher.quoteReplacement(value == null ? match.group() : value.toString());
        });
    }
}
