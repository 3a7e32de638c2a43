package id.talenta.casn.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class NikProperties {

    @Property
    void aNumberMadeOfThePersonsDataAddsUp(
            @ForAll @IntRange(min = -20_000, max = 20_000) int epochDay,
            @ForAll Sex sex,
            @ForAll @IntRange(min = 1, max = 9_999) int serial) {
        LocalDate birthDate = LocalDate.ofEpochDay(epochDay);
        assertThat(Nik.wrongParts(nik(birthDate, sex, serial), birthDate, sex)).isEmpty();
    }

    @Property
    void anotherBirthDateOfTheCenturyIsFound(
            @ForAll @IntRange(min = 0, max = 20_000) int epochDay,
            @ForAll @IntRange(min = 0, max = 20_000) int otherDay,
            @ForAll Sex sex) {
        LocalDate birthDate = LocalDate.ofEpochDay(epochDay);
        Set<NikPart> wrong = Nik.wrongParts(nik(LocalDate.ofEpochDay(otherDay), sex, 1), birthDate, sex);
        assertThat(wrong.contains(NikPart.BIRTH_DATE)).isEqualTo(epochDay != otherDay);
        assertThat(wrong).doesNotContain(NikPart.SEX);
    }

    private static String nik(LocalDate birthDate, Sex sex, int serial) {
        int day = birthDate.getDayOfMonth() + (sex == Sex.F ? 40 : 0);
        return String.format(
                "357401%02d%02d%02d%04d", day, birthDate.getMonthValue(), birthDate.getYear() % 100, serial);
    }
}
