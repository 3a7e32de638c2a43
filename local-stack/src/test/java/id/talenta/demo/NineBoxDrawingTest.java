package id.talenta.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NineBoxDrawingTest {

    @Test
    void performanceIsDrawnUpwardsAndPotentialToTheRight() {
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        NineBoxDrawing.print(
                "35.74",
                Map.of(1, 3L, 3, 9L, 4, 12L, 5, 88L, 6, 1L, 7, 30L, 8, 1_041L, 9, 15L),
                14,
                new PrintStream(drawn, true, StandardCharsets.UTF_8));
        assertThat(drawn.toString(StandardCharsets.UTF_8).lines())
                .containsSubsequence(
                        "       high | [4]   12 | [7]   30 | [9]   15 |",
                        "     middle | [2]    0 | [5]   88 | [8]1,041 |",
                        "        low | [1]    3 | [3]    9 | [6]    1 |")
                .anyMatch(line -> line.contains("1,199 placed, 14 not"));
    }
}
