package id.talenta.casn.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NikTest {

    private static final LocalDate BORN = LocalDate.of(1998, 5, 7);

    @Test
    void aManIsWrittenWithHisDayOfBirth() {
        assertThat(Nik.wrongParts("3574010705980001", BORN, Sex.M)).isEmpty();
    }

    @Test
    void aWomanIsWrittenWithFortyAddedToHerDayOfBirth() {
        assertThat(Nik.wrongParts("3574014705980001", BORN, Sex.F)).isEmpty();
        assertThat(Nik.wrongParts("3574017112990001", LocalDate.of(1999, 12, 31), Sex.F))
                .isEmpty();
    }

    @Test
    void theSexMustAgree() {
        assertThat(Nik.wrongParts("3574010705980001", BORN, Sex.F)).containsExactly(NikPart.SEX);
        assertThat(Nik.wrongParts("3574014705980001", BORN, Sex.M)).containsExactly(NikPart.SEX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3574010805980001", "3574010706980001", "3574010705990001", "3574018705980001"})
    void theBirthDateMustAgree(String nik) {
        assertThat(Nik.wrongParts(nik, BORN, Sex.M)).contains(NikPart.BIRTH_DATE);
    }

    @Test
    void theSerialIsNeverZero() {
        assertThat(Nik.wrongParts("3574010705980000", BORN, Sex.M)).containsExactly(NikPart.SERIAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "357401070598000",
                "35740107059800011",
                "357401070598000A",
                "3574010705980٠٠1",
                "-574010705980001"
            })
    void itIsSixteenDigits(String nik) {
        assertThat(Nik.wrongParts(nik, BORN, Sex.M)).containsExactly(NikPart.DIGITS);
    }

    @Test
    void everyWrongPartIsNamed() {
        assertThat(Nik.wrongParts("3574014806980000", BORN, Sex.M))
                .containsExactly(NikPart.BIRTH_DATE, NikPart.SEX, NikPart.SERIAL);
    }
}
