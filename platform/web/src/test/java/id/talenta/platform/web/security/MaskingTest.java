package id.talenta.platform.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MaskingTest {

    @Test
    void aNumberShowsItsLastFourDigits() {
        assertThat(Masking.number("3574011212900001", false)).isEqualTo("************0001");
        assertThat(Masking.number("199012122025011003", false)).isEqualTo("**************1003");
        assertThat(Masking.number("3574011212900001", true)).isEqualTo("3574011212900001");
    }

    @Test
    void aShortNumberShowsNothing() {
        assertThat(Masking.number("0001", false)).isEqualTo("****");
        assertThat(Masking.number("1", false)).isEqualTo("*");
        assertThat(Masking.number("", false)).isEmpty();
        assertThat(Masking.number("12345", false)).isEqualTo("*2345");
    }

    @Test
    void aNameAndABirthDateShowWholeOrNot() {
        LocalDate birthDate = LocalDate.of(1990, 12, 12);
        assertThat(Masking.value("Siti", true)).isEqualTo("Siti");
        assertThat(Masking.value("Siti", false)).isNull();
        assertThat(Masking.value(birthDate, true)).isEqualTo(birthDate);
        assertThat(Masking.value(birthDate, false)).isNull();
    }

    @Test
    void nothingStaysNothing() {
        assertThat(Masking.number(null, false)).isNull();
        assertThat(Masking.number(null, true)).isNull();
        assertThat(Masking.<String>value(null, true)).isNull();
    }
}
