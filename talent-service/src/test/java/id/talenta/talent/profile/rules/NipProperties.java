package id.talenta.talent.profile.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class NipProperties {

    @Property(tries = 500)
    void whateverIsIssuedByTheRuleIsAccepted(
            @ForAll("births") LocalDate born,
            @ForAll Sex sex,
            @ForAll EmploymentStatus employment,
            @ForAll @IntRange(min = 18, max = 58) int age,
            @ForAll @IntRange(min = 21, max = 99) int frequency,
            @ForAll @IntRange(min = 1, max = 999) int serial) {
        LocalDate since = born.plusYears(age).withDayOfMonth(1).plusMonths(1);
        String nip = nip(born, sex, employment, since, frequency, serial);
        assertThat(Nip.wrongParts(nip, born, sex, employment, since)).isEmpty();
    }

    @Property(tries = 500)
    void oneDigitMoreOrLessInTheDatesIsNoticed(
            @ForAll("births") LocalDate born, @ForAll Sex sex, @ForAll @IntRange(min = 0, max = 11) int at) {
        LocalDate since = born.plusYears(25).withDayOfMonth(1);
        StringBuilder nip = new StringBuilder(nip(born, sex, EmploymentStatus.PNS, since, 0, 1));
        nip.setCharAt(at, (char) ('0' + (nip.charAt(at) - '0' + 1) % 10));
        assertThat(Nip.wrongParts(nip.toString(), born, sex, EmploymentStatus.PNS, since))
                .isNotEmpty();
    }

    private static String nip(
            LocalDate born, Sex sex, EmploymentStatus employment, LocalDate since, int frequency, int serial) {
        return born.format(DateTimeFormatter.BASIC_ISO_DATE)
                + since.getYear()
                + "%02d".formatted(employment.isByAgreement() ? frequency : since.getMonthValue())
                + (sex == Sex.M ? 1 : 2)
                + "%03d".formatted(serial);
    }

    @Provide
    Arbitrary<LocalDate> births() {
        return Arbitraries.integers()
                .between(0, 16_000)
                .map(day -> LocalDate.of(1955, 1, 1).plusDays(day));
    }
}
