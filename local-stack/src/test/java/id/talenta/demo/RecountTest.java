package id.talenta.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecountTest {

    private final List<Applicant> applicants = new ArrayList<>();
    private final Map<String, SkbRow> skb = new HashMap<>();

    @Test
    void gradesOfTheNeedTypes() {
        assertThat(Recount.meetsGrades(NeedType.UMUM, new SkdScores(65, 80, 166)))
                .isTrue();
        assertThat(Recount.meetsGrades(NeedType.UMUM, new SkdScores(60, 175, 225)))
                .isFalse();
        assertThat(Recount.meetsGrades(NeedType.KALIMANTAN, new SkdScores(65, 75, 225)))
                .isFalse();
        assertThat(Recount.meetsGrades(NeedType.CUMLAUDE, new SkdScores(60, 85, 166)))
                .isTrue();
        assertThat(Recount.meetsGrades(NeedType.DIASPORA, new SkdScores(100, 80, 200)))
                .isFalse();
        assertThat(Recount.meetsGrades(NeedType.PAPUA, new SkdScores(60, 60, 166)))
                .isTrue();
        assertThat(Recount.meetsGrades(NeedType.DISABILITAS, new SkdScores(60, 60, 165)))
                .isFalse();
        assertThat(Recount.meetsGrades(NeedType.DAERAH_TERTINGGAL, new SkdScores(90, 55, 200)))
                .isFalse();
    }

    /** Computed by hand: 361/550 is 65.636 36…, so 65.636; 40% of it 26.2544, so 26.254; 60% of 71.111 is 42.6666. */
    @Test
    void everyStepIsRoundedHalfUpToThreeDecimals() {
        assertThat(Recount.finalScore(new SkdScores(85, 100, 176), new BigDecimal("71.111")))
                .isEqualByComparingTo("68.921");
    }

    @Test
    void threeTimesThePostsAndAllWhoTieAtTheCut() {
        add("a", 100, 100, 170);
        add("b", 95, 100, 170);
        add("c", 90, 100, 170);
        add("d", 90, 100, 170);
        add("e", 85, 100, 170);
        add("f", 60, 100, 170);
        applicants.add(applicant("g", null, "3.00", "1999-01-01"));
        assertThat(Recount.skd(people(1)))
                .containsEntry("a", new Outcome("P/L", 1))
                .containsEntry("c", new Outcome("P/L", 3))
                .containsEntry("d", new Outcome("P/L", 3))
                .containsEntry("e", new Outcome("P", 5))
                .containsEntry("f", new Outcome("TL", null))
                .containsEntry("g", new Outcome("TH", null));
    }

    @Test
    void equalTotalsAreOrderedByTkpThenTiu() {
        add("low", 100, 100, 170);
        add("tkp", 95, 100, 175);
        add("tiu", 95, 105, 170);
        assertThat(Recount.skd(people(1)))
                .containsEntry("tkp", new Outcome("P/L", 1))
                .containsEntry("tiu", new Outcome("P/L", 2))
                .containsEntry("low", new Outcome("P/L", 3));
    }

    @Test
    void markThenAgeDecideAndABlankMarkRanksLast() {
        finalist("blank", null, "1990-01-01", "80");
        finalist("young", "3.50", "1999-01-01", "80");
        finalist("old", "3.50", "1998-12-31", "80");
        finalist("better", "3.51", "2001-01-01", "80");
        assertThat(Recount.finals(people(1), skb, Map.of()))
                .containsEntry("better", new Outcome("P/L", 1))
                .containsEntry("old", new Outcome("P/TL", 2))
                .containsEntry("young", new Outcome("P/TL", 3))
                .containsEntry("blank", new Outcome("P/TL", 4));
    }

    @Test
    void whoIsEqualAstrideTheLastPostIsUndecidedUntilTheCommitteeDecides() {
        finalist("first", "3.50", "1999-01-01", "90");
        finalist("one", "3.50", "1999-01-01", "80");
        finalist("two", "3.50", "1999-01-01", "80");
        finalist("last", "3.50", "1999-01-01", "70");
        assertThat(Recount.finals(people(2), skb, Map.of()))
                .containsEntry("first", new Outcome("P/L", 1))
                .containsEntry("one", new Outcome("UNDECIDED", 2))
                .containsEntry("two", new Outcome("UNDECIDED", 2))
                .containsEntry("last", new Outcome("P/TL", 4));
        assertThat(Recount.finals(people(2), skb, Map.of("F", Set.of("two"))))
                .containsEntry("one", new Outcome("P/TL", 2))
                .containsEntry("two", new Outcome("P/L", 2));
        assertThat(Recount.finals(people(3), skb, Map.of())).containsEntry("one", new Outcome("P/L", 2));
    }

    @Test
    void absentBeforeEliminatedAndNeitherIsRanked() {
        finalist("both", "3.50", "1999-01-01", "90");
        skb.put("both", new SkbRow("both", false, null, true));
        finalist("eliminated", "3.50", "1999-01-01", "90");
        skb.put("eliminated", new SkbRow("eliminated", true, new BigDecimal("90"), true));
        finalist("in", "3.50", "1999-01-01", "40");
        assertThat(Recount.finals(people(1), skb, Map.of()))
                .containsEntry("both", new Outcome("TH", null))
                .containsEntry("eliminated", new Outcome("TMS-1", null))
                .containsEntry("in", new Outcome("P/L", 1));
    }

    private void add(String number, int twk, int tiu, int tkp) {
        applicants.add(applicant(number, new SkdScores(twk, tiu, tkp), "3.00", "1999-01-01"));
    }

    private void finalist(String number, String gpa, String birthDate, String score) {
        applicants.add(applicant(number, new SkdScores(100, 100, 180), gpa, birthDate));
        skb.put(number, new SkbRow(number, true, new BigDecimal(score), false));
    }

    private static Applicant applicant(String number, SkdScores skd, String gpa, String birthDate) {
        return new Applicant(
                number,
                "Sintetis",
                LocalDate.parse(birthDate),
                true,
                "357401",
                1,
                "F",
                "S-1 A",
                gpa == null ? null : new BigDecimal(gpa),
                skd);
    }

    private Population people(int quota) {
        Formation formation = new Formation("35.74", "A", "F", "P", "U", "L", NeedType.UMUM, "S-1 A", quota);
        return new Population(List.of(formation), List.copyOf(applicants), List.of());
    }
}
