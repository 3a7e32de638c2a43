package id.talenta.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalPathTest {

    @Test
    void segmentsAreDecoded() {
        assertThat(NormalPath.segments("/v1/regions/35.74")).contains(List.of("v1", "regions", "35.74"));
        assertThat(NormalPath.segments("/v1/caf%C3%A9/a%20b")).contains(List.of("v1", "café", "a b"));
        assertThat(NormalPath.segments("/")).contains(List.of(""));
        assertThat(NormalPath.segments("/v1/regions/")).contains(List.of("v1", "regions", ""));
        assertThat(NormalPath.segments("/a..b/...")).contains(List.of("a..b", "..."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v1",
                "*",
                "//v1",
                "/v1//regions",
                "/v1/../regions",
                "/v1/./regions",
                "/..",
                "/v1/regions/..",
                "/v1/%2e%2e/regions",
                "/v1/%2E/regions",
                "/v1/.%2e/regions",
                "/v1/a%2Fb",
                "/v1/a%2fb",
                "/v1/a%5Cb",
                "/v1/a\\b",
                "/v1/a%00",
                "/v1/a%0d%0aX:y",
                "/v1/a%7f",
                "/v1/regions;x=1",
                "/v1/regions%3Bx=1",
                "/v1/%72egions",
                "/v1/a%",
                "/v1/a%2",
                "/v1/a%zz",
                "/v1/a%+1",
                "/v1/%C0%AE",
                "/v1/%FF",
                "/v1/a b",
                "/v1/café",
                "/v1/a|b",
                "/v1/<a>"
            })
    void anyOtherFormIsRefused(String path) {
        assertThat(NormalPath.segments(path)).isEmpty();
    }
}
