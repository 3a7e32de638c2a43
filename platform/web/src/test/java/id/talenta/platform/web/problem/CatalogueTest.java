package id.talenta.platform.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {

    private final ProblemCatalogue catalogue = ProblemCatalogue.load(getClass().getClassLoader());

    @Test
    void everyProblemHasItsTextsAndItsStatus() {
        for (CommonProblem problem : CommonProblem.values()) {
            ProblemCatalogue.Entry entry = catalogue.problems().get(problem.code());
            assertThat(entry).as(problem.code()).isNotNull();
            assertThat(entry.status()).as(problem.code()).isEqualTo(problem.status());
        }
        assertThat(catalogue.problems()).hasSize(CommonProblem.values().length);
    }

    @Test
    void bothLanguagesSayTheSame() {
        catalogue.problems().forEach((code, entry) -> {
            assertSame(code, entry.title());
            assertSame(code, entry.detail());
            assertSame(code, entry.help());
        });
        catalogue.messages().forEach(CatalogueTest::assertSame);
    }

    private static void assertSame(String code, LocalText text) {
        assertThat(text.id()).as(code).isNotBlank();
        assertThat(text.en()).as(code).isNotBlank().isNotEqualTo(text.id());
        assertThat(placeholders(text.id())).as(code).isEqualTo(placeholders(text.en()));
    }

    private static Set<String> placeholders(String text) {
        return Pattern.compile("\\{[^}]*}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @Test
    void placeholdersAreFilled() {
        LocalText text = new LocalText("{a} dan {b}", "{a} and {b}");
        assertThat(text.in(Language.EN, Map.of("a", "$1 {b}", "b", 2))).isEqualTo("$1 {b} and 2");
        assertThat(text.in(Language.ID, Map.of("b", 2))).isEqualTo("{a} dan 2");
    }

    @Test
    void onlyTheFirst200ErrorsAreShown() {
        List<InputError> errors = java.util.Collections.nCopies(300, InputError.inBody("/a", "required", Map.of()));
        Problem problem =
                catalogue.render(CommonProblem.INVALID_REQUEST, Map.of("count", 300), errors, Language.ID, null);
        assertThat(problem.errors()).hasSize(200);
        assertThat(problem.detail()).contains("300");
    }

    @Test
    void twoTextsForOneCodeAreRefused(@TempDir Path folder) throws IOException {
        assertThatThrownBy(
                        () -> withFile(folder, "'conflict':{'status':418,'title':null,'detail':null,'help':null}", ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("conflict");
        assertThatThrownBy(() -> withFile(folder, "", "'required':{'id':'a','en':'b'}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("required");
        assertThat(withFile(folder, "", "'another':{'id':'a','en':'b'}").messages())
                .containsKey("another");
    }

    private ProblemCatalogue withFile(Path folder, String problems, String messages) throws IOException {
        Path file = folder.resolve("META-INF/talenta/problems.json");
        Files.createDirectories(file.getParent());
        String json = "{'problems':{%s},'messages':{%s}}"
                .formatted(problems, messages)
                .replace('\'', '"');
        Files.writeString(file, json);
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            return ProblemCatalogue.load(loader);
        }
    }

    @Test
    void anUnknownCodeIsNotAnsweredWithSilence() {
        assertThatThrownBy(() -> catalogue.message("no-such", Map.of(), Language.ID))
                .isInstanceOf(IllegalStateException.class);
    }
}
