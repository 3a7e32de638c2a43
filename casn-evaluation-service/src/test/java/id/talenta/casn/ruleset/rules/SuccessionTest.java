package id.talenta.casn.ruleset.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.casn.ruleset.rules.Succession.Version;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuccessionTest {

    private static final Version OPEN = version("cpns-2024", 1, 2024, "2024-07-29", null);
    private static final Version CLOSED = version("cpns-2023", 1, 2023, "2023-01-01", "2023-12-31");

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "2, 2024-07-29, , '', replaces it from its first day on",
        "2, 2025-03-01, , '', takes over from an open one",
        "3, 2025-03-01, , version-not-next, leaves a number out",
        "1, 2025-03-01, , version-not-next, has the number of the one that is there",
        "2, 2024-07-28, , effective-overlap, begins before the one before it",
        "2, 2025-03-01, 2026-01-01, ends-before-earlier, ends and leaves the open one in effect again"
    })
    void aVersionAfterAnOpenOne(int version, LocalDate from, LocalDate to, String code, String why) {
        assertThat(codes(new Version("cpns-2024", version, "CPNS", 2024, from, to)))
                .as(why)
                .isEqualTo(code);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "2024-01-01, , '', begins the day after",
        "2024-01-01, 2024-12-31, '', begins the day after and ends",
        "2023-01-01, 2023-12-31, '', replaces it day by day",
        "2024-01-02, , effective-gap, leaves a day out",
        "2023-12-31, , effective-overlap, begins on its last day",
        "2023-06-01, , effective-overlap, begins in its midst",
        "2023-01-01, 2023-12-30, ends-before-earlier, replaces it all but for its last day"
    })
    void aVersionAfterAClosedOne(LocalDate from, LocalDate to, String code, String why) {
        assertThat(codes(new Version("cpns-2023", 2, "CPNS", 2023, from, to)))
                .as(why)
                .isEqualTo(code);
    }

    @Test
    void aNewCodeBeginsWithOneAndSharesNoDayWithAnotherOfItsKindAndYear() {
        assertThat(codes(version("cpns-2026", 1, 2026, "2026-01-01", null))).isEmpty();
        assertThat(codes(version("cpns-2026", 2, 2026, "2026-01-01", null))).isEqualTo("version-not-next");
        assertThat(codes(version("other", 1, 2024, "2030-01-01", null))).isEqualTo("effective-with-other-code");
        assertThat(codes(version("other", 1, 2024, "2024-01-01", "2024-07-28"))).isEmpty();
        assertThat(codes(version("other", 1, 2023, "2024-01-01", null))).isEmpty();
    }

    @Test
    void kindAndYearStayWithTheCode() {
        assertThat(Succession.findings(version("cpns-2024", 2, 2025, "2024-07-29", null), List.of(OPEN)))
                .extracting(Finding::pointer)
                .containsExactly("/payload/year");
        assertThat(Succession.findings(
                        new Version("cpns-2024", 2, "PPPK", 2024, LocalDate.parse("2024-07-29"), null), List.of(OPEN)))
                .extracting(Finding::pointer)
                .containsExactly("/payload/kind");
    }

    @Test
    void theHighestVersionIsTheOneToFollow() {
        Version second = version("cpns-2024", 2, 2024, "2025-01-01", null);
        assertThat(Succession.findings(version("cpns-2024", 3, 2024, "2025-01-01", null), List.of(second, OPEN)))
                .isEmpty();
        assertThat(Succession.findings(version("cpns-2024", 3, 2024, "2024-12-31", null), List.of(OPEN, second)))
                .extracting(Finding::code)
                .containsExactly("effective-overlap");
    }

    private static String codes(Version next) {
        return String.join(
                ",",
                Succession.findings(next, List.of(OPEN, CLOSED)).stream()
                        .map(Finding::code)
                        .toList());
    }

    private static Version version(String code, int version, int year, String from, String to) {
        return new Version(code, version, "CPNS", year, LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }
}
