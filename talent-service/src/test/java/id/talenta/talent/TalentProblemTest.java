package id.talenta.talent;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.platform.web.problem.ProblemCatalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every problem of this service has its texts, in both languages and with the same placeholders. */
class TalentProblemTest {

    private final ProblemCatalogue catalogue = ProblemCatalogue.load(TalentProblemTest.class.getClassLoader());

    @ParameterizedTest
    @EnumSource(TalentProblem.class)
    void isInTheCatalogue(TalentProblem problem) {
        ProblemCatalogue.Entry entry = catalogue.problems().get(problem.code());
        assertThat(entry).isNotNull();
        assertThat(entry.status()).isEqualTo(problem.status());
        assertThat(placeholders(entry.detail().id()))
                .isEqualTo(placeholders(entry.detail().en()));
        assertThat(entry.help().id()).isNotBlank();
        assertThat(entry.help().en()).isNotBlank();
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
