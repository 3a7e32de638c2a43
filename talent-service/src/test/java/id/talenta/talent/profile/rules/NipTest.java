package id.talenta.talent.profile.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NipTest {

    private static final LocalDate BORN = LocalDate.of(1998, 7, 5);
    private static final LocalDate SINCE = LocalDate.of(2024, 3, 1);

    @Test
    void ofACivilServantAddsUp() {
        assertThat(Nip.wrongParts("199807052024032001", BORN, Sex.F, EmploymentStatus.PNS, SINCE))
                .isEmpty();
        assertThat(Nip.wrongParts("199807052024032001", BORN, Sex.F, EmploymentStatus.CPNS, SINCE))
                .isEmpty();
        assertThat(Nip.wrongParts("199807052024031999", BORN, Sex.M, EmploymentStatus.PNS, SINCE))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"199807052024212001", "199807052024222001", "199807052024992001"})
    void ofAnEmployeeByAgreementHasAFrequencyInPlaceOfTheMonth(String nip) {
        assertThat(Nip.wrongParts(nip, BORN, Sex.F, EmploymentStatus.PPPK, SINCE))
                .isEmpty();
        assertThat(Nip.wrongParts(nip, BORN, Sex.F, EmploymentStatus.PPPK_PARUH_WAKTU, SINCE))
                .isEmpty();
        assertThat(Nip.wrongParts(nip, BORN, Sex.F, EmploymentStatus.PNS, SINCE))
                .containsExactly(NipPart.EMPLOYMENT);
    }

    @ParameterizedTest
    @CsvSource({
        "19980705202403200, DIGITS",
        "1998070520240320011, DIGITS",
        "19980705202403200x, DIGITS",
        "\u0661\u0669\u0669\u0668\u0660\u0667\u0660\u0665\u0662\u0660\u0662\u0664\u0660\u0663\u0662\u0660\u0660\u0661, DIGITS",
        "199807062024032001, BIRTH_DATE",
        "199808052024032001, BIRTH_DATE",
        "199907052024032001, BIRTH_DATE",
        "199807052024002001, EMPLOYMENT",
        "199807052024132001, EMPLOYMENT",
        "199807052024202001, EMPLOYMENT",
        "199807052024042001, SINCE",
        "199807052023032001, SINCE",
        "199807052024031001, SEX",
        "199807052024033001, SEX",
        "199807052024032000, SERIAL"
    })
    void eachPartIsHeldAgainstWhatIsKnown(String nip, NipPart wrong) {
        assertThat(Nip.wrongParts(nip, BORN, Sex.F, EmploymentStatus.PNS, SINCE))
                .containsExactly(wrong);
    }

    @Test
    void anEmployeesNumberIsOfTheYearOfTheFirstAppointment() {
        assertThat(Nip.wrongParts("199807052023212001", BORN, Sex.F, EmploymentStatus.PPPK, SINCE))
                .containsExactly(NipPart.SINCE);
        assertThat(Nip.wrongParts("199807052024202001", BORN, Sex.F, EmploymentStatus.PPPK, SINCE))
                .containsExactly(NipPart.EMPLOYMENT);
    }

    @ParameterizedTest
    @CsvSource({"2007-03-02, true", "2007-03-01, false", "1959-03-01, false", "1958-03-01, true"})
    void nobodyBeginsToServeTooYoungOrTooOld(LocalDate born, boolean wrong) {
        String nip = born.toString().replace("-", "") + "202403" + "2001";
        assertThat(Nip.wrongParts(nip, born, Sex.F, EmploymentStatus.PNS, SINCE).contains(NipPart.AGE))
                .isEqualTo(wrong);
    }

    @ParameterizedTest
    @CsvSource({
        "ANALIS KEUANGAN AHLI PERTAMA, AHLI_PERTAMA",
        "Perawat  terampil, TERAMPIL",
        "PRANATA KOMPUTER MAHIR, MAHIR",
        "DOKTER AHLI MADYA, AHLI_MADYA",
        "PENELAAH TEKNIS KEBIJAKAN, PELAKSANA",
        "PENGELOLA DATA PEMULAAN, PELAKSANA",
        "PEMULA, PEMULA"
    })
    void theLevelOfANewcomerStandsInTheNameOfThePost(String position, PositionLevel level) {
        assertThat(PositionLevel.ofNewcomer(position)).isEqualTo(level);
    }
}
