package id.talenta.gateway.answer;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.platform.web.problem.CommonProblem;
import id.talenta.platform.web.problem.ProblemCatalogue;
import id.talenta.platform.web.problem.ProblemType;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GatewayProblemTest {

    private static final ProblemCatalogue CATALOGUE = ProblemCatalogue.load(GatewayProblemTest.class.getClassLoader());

    static Stream<ProblemType> problems() {
        return Stream.concat(Stream.of(GatewayProblem.values()), Stream.of(CommonProblem.values()));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void everyProblemHasItsTexts(ProblemType problem) {
        ProblemCatalogue.Entry entry = CATALOGUE.problems().get(problem.code());
        assertThat(entry.status()).isEqualTo(problem.status());
        assertThat(Stream.of(entry.title(), entry.detail(), entry.help())).allSatisfy(text -> {
            assertThat(text.id()).isNotBlank();
            assertThat(text.en()).isNotBlank();
        });
    }
}
