package id.talenta.system.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code docs/errors.md} says what the catalogues say. It is written anew with {@code -Dreference.update=true}. */
class ErrorReferenceTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path REFERENCE = ROOT.resolve("docs/errors.md");

    private static final String HEAD = """
            # Error codes

            Every code that an error of the suite can carry, with its meaning in both languages, taken from the catalogues that the services answer
            with. How errors are answered: [integrators](integrators.md#errors). `{…}` is filled in by the service.

            - A **problem** is the whole answer: `code` and the last step of `type`, with this HTTP status. What to do about it stands at its `type`
              (`/problems/<code>`).
            - A **cause** is one place that is wrong: `code` of an entry of `errors[]` (with `pointer`, `parameter` or `header`), of a row of `…/rejections`
              (with line and column), or of the `failure` of work that ended as FAILED.

            New codes come at any time; a client that does not know one goes by the status.

            This page is generated: `mvn -pl system-tests -am test -Dtest=ErrorReferenceTest -Dsurefire.failIfNoSpecifiedTests=false
            -Dreference.update=true`.
            """;

    @Test
    void isWhatTheCataloguesSay() throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        for (Map.Entry<String, List<String>> part : parts().entrySet()) {
            page.append("\n## ").append(part.getKey()).append('\n');
            for (String module : part.getValue()) {
                page.append(new ErrorCatalogue(ROOT.resolve(module)));
            }
        }
        String generated = page.toString();
        if (Boolean.getBoolean("reference.update")) {
            Files.writeString(REFERENCE, generated);
        }
        assertThat(REFERENCE)
                .as("docs/errors.md differs from the catalogues; write it anew with -Dreference.update=true")
                .hasContent(generated);
    }

    private static Map<String, List<String>> parts() {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        parts.put("All services", List.of("platform/web"));
        parts.put("All services: CSV files, long work, agencies", List.of("platform/data"));
        parts.put("casn-evaluation-service", List.of("casn-evaluation-service"));
        parts.put("region-service", List.of("region-service"));
        parts.put("talent-service", List.of("talent-service"));
        parts.put("The gateway", List.of("gateway"));
        return parts;
    }
}
