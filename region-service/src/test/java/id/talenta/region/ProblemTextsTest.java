package id.talenta.region;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.platform.web.problem.LocalText;
import id.talenta.platform.web.problem.ProblemCatalogue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[A-Za-z]+}");

    private final ProblemCatalogue catalogue = ProblemCatalogue.load(getClass().getClassLoader());

    @ParameterizedTest
    @EnumSource(RegionProblem.class)
    void eachProblemHasItsTextsInBothLanguages(RegionProblem problem) {
        ProblemCatalogue.Entry entry = catalogue.problems().get(problem.code());
        assertThat(entry).isNotNull();
        assertThat(entry.status()).isEqualTo(problem.status());
        for (LocalText text : List.of(entry.title(), entry.detail(), entry.help())) {
            assertBoth(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-the-future", "unknown-region", "unknown-meeting"})
    void eachMessageHasItsTextsInBothLanguages(String code) {
        assertBoth(catalogue.messages().get(code));
    }

    @Test
    void placesInTheTextsAreFilled() {
        assertThat(placeholders(catalogue
                        .problems()
                        .get(RegionProblem.SIGNED_BEFORE_MEETING.code())
                        .detail()
                        .en()))
                .isEqualTo(Set.of("{signedOn}", "{date}"));
        LocalText text = new LocalText("dari {a}", "from {a}");
        assertThat(text.in(id.talenta.platform.web.problem.Language.EN, Map.of("a", "b")))
                .isEqualTo("from b");
    }

    private static void assertBoth(LocalText text) {
        assertThat(text).isNotNull();
        assertThat(text.id()).isNotBlank();
        assertThat(text.en()).isNotBlank().isNotEqualTo(text.id());
        assertThat(placeholders(text.id())).isEqualTo(placeholders(text.en()));
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().forEach(match -> found.add(match.group()));
        return found;
    }
}
