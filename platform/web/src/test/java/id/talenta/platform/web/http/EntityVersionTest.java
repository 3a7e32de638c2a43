package id.talenta.platform.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talenta.platform.web.problem.CommonProblem;
import id.talenta.platform.web.problem.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityVersionTest {

    private final EntityVersion version = EntityVersion.of(7);

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", " \"7\" ", "\"6\", \"7\"", "\"6\",\"7\",\"8\"", "*"})
    void aChangePassesWhereItsVersionIsNamed(String ifMatch) {
        version.requireMatch(ifMatch);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"8\"", "7", "W/\"7\"", "\"17\"", "\"6\", \"8\"", "\"7", "\"*\""})
    void aChangeOfAnotherVersionIsRefused(String ifMatch) {
        assertThatThrownBy(() -> version.requireMatch(ifMatch))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type()).isEqualTo(CommonProblem.PRECONDITION_FAILED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void aChangeWithoutAVersionIsRefused(String ifMatch) {
        assertThatThrownBy(() -> version.requireMatch(ifMatch))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.type()).isEqualTo(CommonProblem.PRECONDITION_REQUIRED);
                    assertThat(refused.errors().get(0).header()).isEqualTo("If-Match");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "W/\"7\"", "\"1\", W/\"7\"", "*"})
    void aKnownVersionIsNamed(String ifNoneMatch) {
        assertThat(version.isNamedIn(ifNoneMatch)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"8\"", "7", "W/\"8\", \"9\""})
    void anotherVersionIsNot(String ifNoneMatch) {
        assertThat(version.isNamedIn(ifNoneMatch)).isFalse();
        assertThat(version.isNamedIn(null)).isFalse();
    }
}
