package id.talenta.platform.data.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Which faults pass by themselves. */
class TransienceTest {

    private static Throwable deep(String state) {
        return new IllegalStateException(new RuntimeException(new SQLException("secret", state)));
    }

    @Test
    void aDatabaseThatIsAwayOrBusyComesBack() {
        for (String state :
                new String[] {"08006", "08001", "57P01", "57P03", "53300", "40001", "40P01", "25006", "28000"}) {
            assertThat(Transience.isTransient(deep(state))).as(state).isTrue();
        }
        assertThat(Transience.isTransient(
                        new IllegalStateException(new SQLException("exhausted", new TimeoutException()))))
                .isTrue();
    }

    @Test
    void whatTheDatabaseRefusesItRefusesAgain() {
        for (String state : new String[] {"23505", "23514", "22001", "42501", "57014", null}) {
            assertThat(Transience.isTransient(deep(state))).as(state).isFalse();
        }
        assertThat(Transience.isTransient(new IllegalStateException())).isFalse();
        assertThat(Transience.isTransient(new IllegalStateException(new TimeoutException())))
                .isFalse();
    }

    @Test
    void theCauseOfACommitThatBrokeOffIsFound() {
        Exception rolledBack = new RuntimeException("rolled back");
        rolledBack.addSuppressed(deep("08006"));
        assertThat(Transience.isTransient(new IllegalStateException(rolledBack)))
                .isTrue();
    }

    @Test
    void causesInACircleEnd() {
        Exception one = new Exception();
        Exception other = new Exception(one);
        one.initCause(other);
        assertThat(Transience.isTransient(one)).isFalse();
        assertThat(Cause.of(one)).isNotEmpty();
    }

    @Test
    void aCauseNamesWhatAndWhereAndQuotesNothing() {
        assertThat(Cause.of(deep("23514")))
                .startsWith("IllegalStateException at TransienceTest.deep:")
                .contains("SQLException sqlState=23514 at TransienceTest.deep:")
                .doesNotContain("secret");
    }
}
