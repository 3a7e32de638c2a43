package id.talenta.casn.appointment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.casn.intake.rules.Sex;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class NipProperties {

    private static final LocalDate FIRST_MONTH = LocalDate.of(2019, 1, 1);

    @Property
    void aNumberMadeOfThePersonsDataAddsUp(
            @ForAll @IntRange(min = 0, max = 12_000) int day,
            @ForAll Sex sex,
            @ForAll @IntRange(min = 0, max = 120) int month,
            @ForAll @IntRange(min = 1, max = 999) int serial) {
        Appointee person = person(LocalDate.of(1968, 1, 1).plusDays(day), sex);
        LocalDate effective = FIRST_MONTH.plusMonths(month);
        assertThat(Nip.faults(nip(person, effective, serial), Employment.CPNS, person, effective))
                .isEmpty();
    }

    @Property
    void nobodyElsesNumberPasses(
            @ForAll @IntRange(min = 0, max = 12_000) int day,
            @ForAll @IntRange(min = 0, max = 12_000) int otherDay,
            @ForAll Sex sex,
            @ForAll Sex otherSex) {
        Appointee person = person(LocalDate.of(1968, 1, 1).plusDays(day), sex);
        Appointee other = person(LocalDate.of(1968, 1, 1).plusDays(otherDay), otherSex);
        assertThat(Nip.faults(nip(other, FIRST_MONTH, 1), Employment.CPNS, person, FIRST_MONTH)
                        .isEmpty())
                .isEqualTo(day == otherDay && sex == otherSex);
    }

    private static Appointee person(LocalDate born, Sex sex) {
        String nik = String.format(
                "357401%02d%02d%02d0001",
                born.getDayOfMonth() + (sex == Sex.F ? 40 : 0), born.getMonthValue(), born.getYear() % 100);
        return new Appointee(nik, born, sex);
    }

    private static String nip(Appointee of, LocalDate effective, int serial) {
        return String.format(
                "%04d%02d%02d%04d%02d%d%03d",
                of.birthDate().getYear(),
                of.birthDate().getMonthValue(),
                of.birthDate().getDayOfMonth(),
                effective.getYear(),
                effective.getMonthValue(),
                of.sex() == Sex.M ? 1 : 2,
                serial);
    }
}
