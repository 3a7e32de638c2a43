package id.talenta.platform.web.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {

    private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";

    @ParameterizedTest
    @ValueSource(strings = {"00-" + ID + "-00f067aa0ba902b7-01", "cc-" + ID + "-00f067aa0ba902b7-00-more"})
    void theCallersTraceGoesOn(String traceparent) {
        assertThat(Trace.idOf(traceparent)).isEqualTo(ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ID,
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-" + ID + "-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-" + ID + "x-00f067aa0ba902b7-01"
            })
    void aMalformedOneIsReplaced(String traceparent) {
        assertThat(Trace.idOf(traceparent))
                .matches("[0-9a-f]{32}")
                .isNotEqualTo(ID)
                .isNotEqualTo(Trace.idOf(traceparent));
    }

    @Test
    void everyRequestHasItsOwn() {
        assertThat(Trace.idOf(null)).matches("[0-9a-f]{32}").isNotEqualTo(Trace.idOf(null));
        assertThat(Trace.idOf("00-" + ID + "-00f067aa0ba902b7-01-" + "x".repeat(300)))
                .isNotEqualTo(ID);
    }
}
