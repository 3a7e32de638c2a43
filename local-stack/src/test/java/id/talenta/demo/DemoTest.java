package id.talenta.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void anUnknownOptionIsToldWithTheUsage() {
        assertThat(run("--what")).isEqualTo(2);
        assertThat(said()).contains("--what").contains("--formations");
    }

    @Test
    void helpIsNoFailure() {
        assertThat(run("--help")).isZero();
        assertThat(said()).contains("--applicants").contains("--seed");
    }

    @Test
    void nobodyAppliesIsRefused() {
        assertThat(run("--applicants", "0")).isEqualTo(2);
        assertThat(said()).contains("1 to 1000000");
    }

    @Test
    void tooFewWhoServeAreRefused() {
        assertThat(run("--staff", "3")).isEqualTo(2);
        assertThat(said()).contains("60 to 60000");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThat(run("--formations", "missing.csv")).isEqualTo(2);
        assertThat(said()).contains("missing.csv");
    }

    @Test
    void aSuiteThatIsNotThereIsSaidInWords() {
        assertThat(run()).isEqualTo(1);
        assertThat(said()).contains("The demo stopped: No token for client bkn");
    }

    private int run(String... args) {
        URI nobody = URI.create("http://127.0.0.1:1");
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new Demo(nobody, nobody, out, Demo.Spoiled.NOT).run(List.of(args));
    }

    private String said() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
