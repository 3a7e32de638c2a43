package id.talenta.casn.appointment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.casn.intake.rules.Sex;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NipTest {

    private static final Appointee MAN = new Appointee("3574010705980001", LocalDate.of(1998, 5, 7), Sex.M);
    private static final Appointee WOMAN = new Appointee("3574014705980001", LocalDate.of(1998, 5, 7), Sex.F);
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);

    @Test
    void birthDateMonthOfAppointmentSexAndSerialMakeANip() {
        assertThat(Nip.faults("199805072025031001", Employment.CPNS, MAN, MARCH))
                .isEmpty();
        assertThat(Nip.faults("199805072025032999", Employment.CPNS, WOMAN, MARCH))
                .isEmpty();
    }

    @Test
    void birthDateYearCodeFrom21SexAndSerialMakeANiPppk() {
        assertThat(Nip.faults("199805072025211001", Employment.PPPK, MAN, MARCH))
                .isEmpty();
        assertThat(Nip.faults("199805072025231001", Employment.PPPK, MAN, LocalDate.of(2025, 10, 1)))
                .isEmpty();
        assertThat(Nip.faults("199805072024211001", Employment.PPPK, MAN, MARCH))
                .containsExactly(NipFault.NIP_EFFECTIVE_DATE);
        assertThat(Nip.faults("199805072025201001", Employment.PPPK, MAN, MARCH))
                .containsExactly(NipFault.NIP_TERM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "19980507202503100", "1998050720250310011", "19980507202503100A", "1998050720250310٠1", " "})
    void itIsEighteenDigits(String nip) {
        assertThat(Nip.faults(nip, Employment.CPNS, MAN, MARCH)).containsExactly(NipFault.NIP_DIGITS);
    }

    @ParameterizedTest
    @CsvSource({
        "199802302025031001, NIP_NO_DATE",
        "199813072025031001, NIP_NO_DATE",
        "000000002025031001, NIP_NO_DATE",
        "199805072025001001, NIP_TERM",
        "199805072025131001, NIP_TERM",
        "199805072025211001, NIP_TERM",
        "199805072025041001, NIP_EFFECTIVE_DATE",
        "199805072024031001, NIP_EFFECTIVE_DATE",
        "199805072025030001, NIP_NO_SEX",
        "199805072025033001, NIP_NO_SEX",
        "199805072025031000, NIP_SERIAL"
    })
    void eachPartHasItsForm(String nip, NipFault fault) {
        assertThat(Nip.faults(nip, Employment.CPNS, MAN, MARCH)).containsExactly(fault);
    }

    @Test
    void itAgreesWithTheBirthDateOnRecordAndWithTheNik() {
        assertThat(Nip.faults("199805082025031001", Employment.CPNS, MAN, MARCH))
                .containsExactly(NipFault.NIP_BIRTH_DATE, NipFault.NIP_NIK_BIRTH_DATE);
        Appointee registeredOtherwise = new Appointee("3574010805980001", MAN.birthDate(), Sex.M);
        assertThat(Nip.faults("199805072025031001", Employment.CPNS, registeredOtherwise, MARCH))
                .containsExactly(NipFault.NIP_NIK_BIRTH_DATE);
        assertThat(Nip.faults("199805082025031001", Employment.CPNS, registeredOtherwise, MARCH))
                .containsExactly(NipFault.NIP_BIRTH_DATE);
    }

    @Test
    void itAgreesWithTheSexOnRecordAndWithTheNik() {
        assertThat(Nip.faults("199805072025032001", Employment.CPNS, MAN, MARCH))
                .containsExactly(NipFault.NIP_SEX, NipFault.NIP_NIK_SEX);
        Appointee registeredOtherwise = new Appointee(WOMAN.nik(), WOMAN.birthDate(), Sex.M);
        assertThat(Nip.faults("199805072025031001", Employment.CPNS, registeredOtherwise, MARCH))
                .containsExactly(NipFault.NIP_NIK_SEX);
    }

    @Test
    void anAppointmentCountsFromTheFirstOfAMonth() {
        assertThat(Nip.faults("199805072025031001", Employment.CPNS, MAN, MARCH.plusDays(1)))
                .containsExactly(NipFault.EFFECTIVE_DAY);
        assertThat(Nip.faults("x", Employment.CPNS, MAN, MARCH.plusDays(1)))
                .containsExactlyInAnyOrder(NipFault.EFFECTIVE_DAY, NipFault.NIP_DIGITS);
    }

    @Test
    void nobodyIsAppointedAsAChildOrBeyondTheEndOfWork() {
        Appointee child = new Appointee("3574010203070001", LocalDate.of(2007, 3, 2), Sex.M);
        assertThat(Nip.faults("200703022025031001", Employment.CPNS, child, MARCH))
                .containsExactly(NipFault.NIP_AGE);
        assertThat(Nip.faults("200703022025041001", Employment.CPNS, child, LocalDate.of(2025, 4, 1)))
                .isEmpty();
        Appointee old = new Appointee("3574010103590001", LocalDate.of(1959, 3, 1), Sex.M);
        assertThat(Nip.faults("195903012025031001", Employment.CPNS, old, MARCH))
                .containsExactly(NipFault.NIP_AGE);
        assertThat(Nip.faults("195903012025021001", Employment.CPNS, old, LocalDate.of(2025, 2, 1)))
                .isEmpty();
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        assertThat(Nip.faults("199802302025133000", Employment.CPNS, MAN, MARCH))
                .containsExactlyInAnyOrder(
                        NipFault.NIP_NO_DATE, NipFault.NIP_TERM, NipFault.NIP_NO_SEX, NipFault.NIP_SERIAL);
    }

    @Test
    void aCorrectedBirthDateIsOnTheNumberAndTheNikBearsTheEarlierOne() {
        Appointee corrected = new Appointee(MAN.nik(), LocalDate.of(1997, 2, 1), MAN.sex(), MAN.birthDate());
        LocalDate march = LocalDate.of(2025, 3, 1);
        assertThat(Nip.faults("199702012025031001", Employment.CPNS, corrected, march))
                .isEmpty();
        assertThat(Nip.faults("199805072025031001", Employment.CPNS, corrected, march))
                .containsExactly(NipFault.NIP_BIRTH_DATE);
    }
}
