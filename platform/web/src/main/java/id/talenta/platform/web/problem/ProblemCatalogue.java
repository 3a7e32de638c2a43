package id.talenta.platform.web.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The texts of all problems and error messages in both languages: the union of every
 * {@code META-INF/talenta/problems.json} on the class path. A code that two files define differently is refused.
 */
public final class ProblemCatalogue {

    private static final String RESOURCE = "META-INF/talenta/problems.json";

    private final Map<String, Entry> problems = new TreeMap<>();
    private final Map<String, LocalText> messages = new TreeMap<>();

    /**
     * The texts of one problem.
     *
     * @param status HTTP status
     * @param title names the kind of problem
     * @param detail says what happened; may have placeholders
     * @param help what the caller can do about it, for the page of the problem
     */
    public record Entry(int status, LocalText title, LocalText detail, LocalText help) {}

    record File(Map<String, Entry> problems, Map<String, LocalText> messages) {}

    private ProblemCatalogue() {}

    /**
     * Reads the catalogue.
     *
     * @throws IllegalStateException if two files define one code differently
     * @throws UncheckedIOException if a file cannot be read
     */
    public static ProblemCatalogue load(ClassLoader classLoader) {
        ProblemCatalogue catalogue = new ProblemCatalogue();
        ObjectMapper json = new ObjectMapper();
        try {
            Enumeration<URL> files = classLoader.getResources(RESOURCE);
            while (files.hasMoreElements()) {
                try (InputStream in = files.nextElement().openStream()) {
                    File file = json.readValue(in, File.class);
                    file.problems().forEach((code, entry) -> put(catalogue.problems, code, entry));
                    file.messages().forEach((code, text) -> put(catalogue.messages, code, text));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return catalogue;
    }

    private static <T> void put(Map<String, T> map, String code, T value) {
        T present = map.putIfAbsent(code, value);
        if (present != null && !present.equals(value)) {
            throw new IllegalStateException("Two texts for the code " + code);
        }
    }

    /** All problems by code, sorted. */
    public Map<String, Entry> problems() {
        return Map.copyOf(problems);
    }

    /** All error messages by code. */
    public Map<String, LocalText> messages() {
        return Map.copyOf(messages);
    }

    /**
     * The body for a problem.
     *
     * @param traceId of the request, or null
     * @throws IllegalStateException if the catalogue lacks the code: a test of each service keeps that from happening
     */
    public Problem render(
            ProblemType type, Map<String, ?> values, List<InputError> errors, Language language, String traceId) {
        Entry entry = problems.get(type.code());
        if (entry == null) {
            throw new IllegalStateException("No text for the problem " + type.code());
        }
        return new Problem(
                "/problems/" + type.code(),
                entry.title().in(language, values),
                type.status(),
                type.code(),
                entry.detail().in(language, values),
                traceId,
                errors.stream().limit(200).map(error -> render(error, language)).toList());
    }

    /** The message of an error code in one language. */
    public String message(String code, Map<String, ?> values, Language language) {
        LocalText text = messages.get(code);
        if (text == null) {
            throw new IllegalStateException("No text for the error " + code);
        }
        return text.in(language, values);
    }

    private Problem.Error render(InputError error, Language language) {
        return new Problem.Error(
                error.pointer(),
                error.parameter(),
                error.header(),
                error.line(),
                error.column(),
                error.code(),
                message(error.code(), error.values(), language));
    }
}
