package id.talenta.demo;

import static id.talenta.demo.WorkRating.DI_ATAS;
import static id.talenta.demo.WorkRating.DI_BAWAH;
import static id.talenta.demo.WorkRating.SESUAI;
import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.demo.Assessed.Competency;
import id.talenta.demo.StaffMember.Employment;
import id.talenta.demo.StaffMember.Post;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TalentRecountTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final StaffMember SERVING = new StaffMember(
            "199001012015032001",
            "Sintetis",
            LocalDate.of(1990, 1, 1),
            true,
            "35.74",
            "Dinas",
            new Post("PENGELOLA", "JA", "PELAKSANA"),
            Employment.PNS,
            LocalDate.of(2015, 3, 1),
            SESUAI,
            SESUAI,
            assessed("80", List.of()),
            false);

    @Test
    void theNineCellsOfThePredicate() {
        assertThat(TalentRecount.predicate(DI_ATAS, DI_ATAS)).isEqualTo("SANGAT_BAIK");
        assertThat(TalentRecount.predicate(DI_ATAS, SESUAI)).isEqualTo("BAIK");
        assertThat(TalentRecount.predicate(DI_ATAS, DI_BAWAH)).isEqualTo("KURANG");
        assertThat(TalentRecount.predicate(SESUAI, DI_ATAS)).isEqualTo("BAIK");
        assertThat(TalentRecount.predicate(SESUAI, SESUAI)).isEqualTo("BAIK");
        assertThat(TalentRecount.predicate(SESUAI, DI_BAWAH)).isEqualTo("KURANG");
        assertThat(TalentRecount.predicate(DI_BAWAH, DI_ATAS)).isEqualTo("BUTUH_PERBAIKAN");
        assertThat(TalentRecount.predicate(DI_BAWAH, SESUAI)).isEqualTo("BUTUH_PERBAIKAN");
        assertThat(TalentRecount.predicate(DI_BAWAH, DI_BAWAH)).isEqualTo("SANGAT_KURANG");
    }

    /**
     * By hand: performance 0.6×80 + 0.15×80 + 0.15×80 + 0.1×80 = 80; potential 0.2×80 + 0.1×80 + 0.1×(100+80+60)/3 +
     * 0.25×60 + 0.1×80 + 0.1×100 + 0.15×100 = 80.
     */
    @Test
    void aScoreThatReachesTheCutoffExactlyIsHigh() {
        assertThat(TalentRecount.place(SERVING, TODAY))
                .isEqualTo(new Position(
                        9, new BigDecimal("80.00"), new BigDecimal("80.00"), new BigDecimal("80.00"), Set.of()));
    }

    /** 2 of 2, 1 of 2 (a surplus of 5 of 2 counts as 2): 5 of 6 is 83.33; a fifth of it is 0.67 more than of 80. */
    @Test
    void aSurplusInOneCompetencyDoesNotMakeUpForALackInAnother() {
        StaffMember one = SERVING.with(
                assessed(
                        null,
                        List.of(
                                new Competency("M.01", 2, 2),
                                new Competency("M.02", 1, 2),
                                new Competency("M.03", 5, 2))),
                false);
        assertThat(TalentRecount.place(one, TODAY).potential()).isEqualByComparingTo("80.67");
    }

    @Test
    void whoServesForLessThanFiveYearsHasLessExperience() {
        assertThat(TalentRecount.place(SERVING, LocalDate.of(2020, 2, 29)).potential())
                .isEqualByComparingTo("79.33");
        assertThat(TalentRecount.place(SERVING, LocalDate.of(2020, 3, 1)).potential())
                .isEqualByComparingTo("80.00");
        assertThat(TalentRecount.place(SERVING, LocalDate.of(2017, 2, 28)).potential())
                .isEqualByComparingTo("78.67");
    }

    @Test
    void whoLacksARequiredInputIsNotPlacedAndTheReasonNamesIt() {
        assertThat(TalentRecount.place(SERVING.with(null, null), TODAY).missing())
                .containsExactly("MISSING:PREDICATE");
        assertThat(TalentRecount.place(SERVING.with(SERVING.assessed(), true), TODAY)
                        .missing())
                .contains("EXPIRED:POTENTIAL", "EXPIRED:COMPETENCY")
                .doesNotContain("EXPIRED:AWARD", "MISSING:PREDICATE");
        assertThat(TalentRecount.place(SERVING.with(null, true), TODAY).missing())
                .contains("MISSING:POTENTIAL")
                .hasSize(7);
    }

    @Test
    void anAwardThatNobodyHasIsNoReason() {
        Assessed of = SERVING.assessed();
        Assessed without = new Assessed(
                null,
                null,
                of.feedback360(),
                of.jobFit(),
                of.competencies(),
                null,
                of.mobility(),
                null,
                of.potential(),
                of.education(),
                of.fieldMatch(),
                of.discipline());
        Position placed = TalentRecount.place(SERVING.with(without, false), TODAY);
        assertThat(placed.performance()).isEqualByComparingTo("56.00");
        assertThat(placed.potential()).isEqualByComparingTo("70.00");
        assertThat(placed.box()).isEqualTo(3);
    }

    private static Assessed assessed(String jobFit, List<Competency> competencies) {
        BigDecimal eighty = new BigDecimal("80");
        return new Assessed(
                eighty,
                eighty,
                eighty,
                jobFit == null ? null : new BigDecimal(jobFit),
                competencies,
                eighty,
                "CROSS_UNIT",
                "PLH_HIGHER",
                new BigDecimal("60"),
                "S1",
                "MATCH",
                "NEVER");
    }
}
