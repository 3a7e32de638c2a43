package id.talenta.casn;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.casn.appointment.rules.NipFault;
import id.talenta.platform.web.problem.LocalText;
import id.talenta.platform.web.problem.ProblemCatalogue;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every problem of this service has its texts, in both languages and with the same placeholders. */
class CasnProblemTest {

    private final ProblemCatalogue catalogue = ProblemCatalogue.load(CasnProblemTest.class.getClassLoader());

    @ParameterizedTest
    @EnumSource(CasnProblem.class)
    void isInTheCatalogue(CasnProblem problem) {
        ProblemCatalogue.Entry entry = catalogue.problems().get(problem.code());
        assertThat(entry).isNotNull();
        assertThat(entry.status()).isEqualTo(problem.status());
        assertThat(placeholders(entry.detail().id()))
                .isEqualTo(placeholders(entry.detail().en()));
        assertThat(entry.help().id()).isNotBlank();
        assertThat(entry.help().en()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(NipFault.class)
    void whatIsWrongWithANipHasItsTexts(NipFault fault) {
        LocalText text =
                catalogue.messages().get(fault.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        assertThat(text).isNotNull();
        assertThat(placeholders(text.id())).isEqualTo(placeholders(text.en()));
    }

    private static java.util.List<String> placeholders(String text) {
        return java.util.regex.Pattern.compile("\\{\\w+}")
                .matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .sorted()
                .toList();
    }
}
