package id.talenta.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.demo.StaffMember.Employment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StaffGeneratorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final List<String> AGENCIES = List.of("35.07", "35.74", "35.78");

    private final List<StaffMember> staff = invent(7);

    private static List<StaffMember> invent(long seed) {
        return StaffGenerator.invent(AGENCIES, 660, seed, new CivilServantNumber());
    }

    @Test
    void sameSeedSamePeople() {
        assertThat(invent(7)).isEqualTo(staff);
        assertThat(invent(8)).isNotEqualTo(staff);
    }

    @Test
    void eachAgencyHasItsPart() {
        Map<String, Integer> people = new HashMap<>();
        staff.forEach(one -> people.merge(one.agency(), 1, Integer::sum));
        assertThat(people).isEqualTo(Map.of("35.07", 220, "35.74", 220, "35.78", 220));
    }

    @Test
    void numbersAgreeWithThePersonAndAreNobodyElses() {
        assertThat(staff.stream().map(StaffMember::nip).distinct()).hasSize(660);
        for (StaffMember one : staff) {
            String nip = one.nip();
            boolean byAgreement =
                    one.employment() == Employment.PPPK || one.employment() == Employment.PPPK_PARUH_WAKTU;
            assertThat(nip).matches("[0-9]{18}");
            assertThat(nip).startsWith(one.birthDate().toString().replace("-", ""));
            assertThat(nip.substring(8, 14)).isEqualTo(byAgreement ? one.since().getYear() + "21" : month(one.since()));
            assertThat(nip.charAt(14)).isEqualTo(one.woman() ? '2' : '1');
            assertThat(nip.substring(15)).isNotEqualTo("000");
            assertThat(one.since().getDayOfMonth()).isEqualTo(1);
            assertThat(one.since()).isBetween(one.birthDate().plusYears(18), LocalDate.of(2025, 3, 1));
        }
    }

    private static String month(LocalDate date) {
        return "%d%02d".formatted(date.getYear(), date.getMonthValue());
    }

    @Test
    void everyBoxAndEveryReasonToBeInNoneOccursInEachAgency() {
        for (String agency : AGENCIES) {
            Matrix matrix = Matrix.counted(staff.stream()
                    .filter(one -> one.agency().equals(agency))
                    .map(one -> TalentRecount.place(one, TODAY))
                    .toList());
            assertThat(matrix.boxes().values()).as(agency).doesNotContain(0L);
            assertThat(matrix.reasons())
                    .containsKeys(
                            "ON_PROBATION",
                            "MISSING:PREDICATE",
                            "MISSING:POTENTIAL",
                            "MISSING:COMPETENCY",
                            "EXPIRED:POTENTIAL");
        }
    }

    @Test
    void somebodyStandsExactlyOnACutoffAndSomebodyJustBelow() {
        Set<BigDecimal> performance = new TreeSet<>();
        staff.stream()
                .map(one -> TalentRecount.place(one, TODAY))
                .filter(Position::isPlaced)
                .forEach(position -> performance.add(position.performance()));
        assertThat(performance)
                .contains(
                        new BigDecimal("80.00"),
                        new BigDecimal("79.99"),
                        new BigDecimal("60.00"),
                        new BigDecimal("59.99"));
    }

    @Test
    void serialNumbersBeginAt001AndGoOnAfterATakenOne() {
        CivilServantNumber numbers = new CivilServantNumber();
        LocalDate birthDate = LocalDate.of(1998, 3, 10);
        LocalDate effective = LocalDate.of(2025, 6, 1);
        assertThat(numbers.next(birthDate, effective, true)).isEqualTo("199803102025062001");
        assertThat(numbers.next(birthDate, effective, true)).isEqualTo("199803102025062002");
        assertThat(numbers.next(birthDate, effective, false)).isEqualTo("199803102025061001");
        assertThat(numbers.nextByAgreement(birthDate, effective, false)).isEqualTo("199803102025211001");
        assertThat(numbers.after("199803102025062002")).isEqualTo("199803102025062003");
    }
}
