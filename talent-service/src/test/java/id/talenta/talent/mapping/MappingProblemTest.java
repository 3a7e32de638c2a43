package id.talenta.talent.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.platform.web.problem.ProblemCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every problem and message of mappings has its texts, in both languages. */
class MappingProblemTest {

    private final ProblemCatalogue catalogue = ProblemCatalogue.load(MappingProblemTest.class.getClassLoader());

    @ParameterizedTest
    @EnumSource(MappingProblem.class)
    void isInTheCatalogue(MappingProblem problem) {
        ProblemCatalogue.Entry entry = catalogue.problems().get(problem.code());
        assertThat(entry).isNotNull();
        assertThat(entry.status()).isEqualTo(problem.status());
        assertThat(entry.detail().id()).isNotBlank().isNotEqualTo(entry.detail().en());
        assertThat(entry.help().id()).isNotBlank().isNotEqualTo(entry.help().en());
    }

    @ParameterizedTest
    @ValueSource(strings = {"period-in-future", "no-mapping-rules", "no-talents"})
    void messagesAreInTheCatalogue(String code) {
        assertThat(catalogue.messages().get(code).id()).isNotBlank();
        assertThat(catalogue.messages().get(code).en()).isNotBlank();
    }

    @Test
    void codesAreWordsWithHyphens() {
        assertThat(MappingProblem.MAPPING_NOT_COMPLETED.code()).isEqualTo("mapping-not-completed");
    }
}
