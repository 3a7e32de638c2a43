package id.talenta.casn.evaluation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonTextTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "TIU|NOT_MET|75|80|Nilai TIU 75 di bawah nilai ambang batas 80."
                        + "|The TIU score 75 is below the passing grade 80.",
                "SKD|MET|346|311|Nilai kumulatif SKD 346 memenuhi nilai ambang batas 311."
                        + "|The total SKD score 346 meets the passing grade 311.",
                "SKD_SCALED|CALCULATED|71.273|100|Nilai SKD dalam skala 100 adalah 71,273."
                        + "|On a scale of 100 the SKD score is 71.273.",
                "SKB_WEIGHTED|CALCULATED|45.300|0.60|Nilai SKB setelah dikalikan bobot 60% adalah 45,300."
                        + "|Weighted by 60% the SKB score is 45.300.",
                "SKD_WEIGHTED|CALCULATED|28.509|0.375|Nilai SKD setelah dikalikan bobot 37,5% adalah 28,509."
                        + "|Weighted by 37.5% the SKD score is 28.509.",
                "RANK|OUTSIDE|1234|900|Peringkat 1.234 berada di luar batas 900 peringkat terbaik yang dapat mengikuti"
                        + " SKB.|Rank 1,234 is outside the limit of rank 900 for taking part in SKB.",
                "QUOTA|WITHIN|2|3|Peringkat 2 termasuk dalam jumlah kebutuhan, yaitu 3."
                        + "|Rank 2 is within the number of posts, 3.",
                "TIE|UNDECIDED|2|1|Peringkat ini ditempati bersama oleh 2 peserta yang sama pada semua kriteria,"
                        + " sedangkan kebutuhan yang tersisa 1; kelulusan ditetapkan melalui keputusan panitia."
                        + "|2 people who are equal on every criterion share this rank; posts left for them: 1. The"
                        + " committee has to decide.",
                "CUT_TKP|BEHIND|188|190|Nilai TKP 188 lebih rendah daripada nilai peserta pembanding pada batas"
                        + " peringkat, yaitu 190.|The TKP score 188 is lower than that of the person at the edge of the"
                        + " ranking, 190.",
                "CUT_GPA|BEHIND||86.25|IPK atau nilai rata-rata ijazah peserta tidak tercatat, sedangkan peserta"
                        + " pembanding pada batas peringkat memiliki nilai 86,25% dari skala nilai.|The participant has"
                        + " no recorded grade point average or diploma mark; the person at the edge of the ranking has"
                        + " one, 86.25% of its scale.",
                "CUT_AGE|AHEAD|1990-05-03|1991-08-17|Peserta yang lahir pada 3 Mei 1990 berusia lebih tua daripada"
                        + " peserta pembanding pada batas peringkat, yang lahir pada 17 Agustus 1991.|The participant,"
                        + " born on 3 May 1990, is older than the person at the edge of the ranking, born on 17 August"
                        + " 1991.",
                "OPTIMISATION|MOVED|U-1|007|Pada pengisian kebutuhan yang belum terpenuhi, langkah U-1, peserta ditempatkan"
                        + " pada formasi 007.|In the filling of empty posts, step U-1, the participant was placed in"
                        + " formation 007.",
                "QUEUE|WITHIN|2|3|Peringkat 2 di antara peserta yang dapat dipindahkan termasuk dalam kebutuhan yang belum"
                        + " terpenuhi, yaitu 3.|Rank 2 among those who could be moved is within the number of empty posts,"
                        + " 3.",
                "QUEUE|OUTSIDE||1200|Kebutuhan yang belum terpenuhi berjumlah 1.200 dan terisi oleh peserta yang"
                        + " peringkatnya lebih baik.|The number of empty posts was 1,200; people who are ranked better"
                        + " filled them.",
                "PARTICIPATION|WITHDRAWN|||Peserta mengundurkan diri.|The participant withdrew.",
                "PRIORITY|RECORDED|R2|2|Peserta termasuk kelompok R2, urutan prioritas ke-2."
                        + "|The participant is of class R2, number 2 in priority.",
                "CUT_PRIORITY|AHEAD|R2|R3b|Kelompok prioritas R2 didahulukan dari kelompok peserta pembanding pada batas"
                        + " peringkat, R3b, berapa pun nilainya.|Priority class R2 comes before that of the person at the"
                        + " edge of the ranking, R3b, whatever the scores.",
                "AFFIRMATION_AGE_AND_SERVICE|CALCULATED|67.5|15|Afirmasi usia dan masa mengajar: ditambah 67,5, yaitu 15%"
                        + " dari nilai maksimal.|Affirmation for age and service as a teacher: 67.5 added, 15% of the"
                        + " highest score.",
                "RELOCATION|MOVED|P-2||Peserta mengisi kebutuhan yang belum terpenuhi pada jabatan dan kualifikasi yang"
                        + " sama di lokasi lain, formasi P-2.|The participant takes an unfilled post of the same position"
                        + " and qualification elsewhere, of formation P-2.",
                "CUT_AGE|BEHIND|||Peserta berusia lebih muda daripada peserta pembanding pada batas peringkat."
                        + "|The participant is younger than the person at the edge of the ranking."
            })
    void numbersAndDatesAreWrittenAsTheLanguageDoes(
            Criterion criterion, Outcome outcome, String value, String bound, String id, String en) {
        assertThat(ReasonText.of(Reason.of(criterion, outcome, value, bound))).isEqualTo(new ReasonText(id, en));
    }

    @Test
    void everyCriterionAndOutcomeHasItsOwnSentenceInBothLanguages() {
        Set<String> sentences = new HashSet<>();
        int expected = 0;
        for (Criterion criterion : Criterion.values()) {
            for (Outcome outcome : criterion.outcomes()) {
                ReasonText text = ReasonText.of(exampleOf(criterion, outcome));
                assertThat(text.id()).matches("[A-Z].*[A-Za-z0-9%]\\.").doesNotContain("null");
                assertThat(text.en()).matches("[A-Z0-9].*[A-Za-z0-9%]\\.").doesNotContain("null");
                sentences.add(text.id());
                sentences.add(text.en());
                expected += 2;
            }
        }
        assertThat(sentences).hasSize(expected);
    }

    @Test
    void aBlankMarkIsSaidToBeBlank() {
        assertThat(ReasonText.of(Reason.of(Criterion.CUT_GPA, Outcome.EQUAL, null, null))
                        .id())
                .contains("sama-sama tidak tercatat");
        assertThat(ReasonText.of(Reason.of(Criterion.CUT_GPA, Outcome.AHEAD, "75", null))
                        .id())
                .contains("75%", "tidak tercatat");
    }

    @Test
    void nothingPersonalOfTheNeighbourIsSaidToTheParticipant() {
        for (Outcome outcome : List.of(Outcome.AHEAD, Outcome.BEHIND)) {
            ReasonText mark = ReasonText.of(
                    Reason.of(Criterion.CUT_GPA, outcome, "75", "86.25").toThemselves());
            assertThat(mark.id()).contains("75%").doesNotContain("86").endsWith(".");
            assertThat(mark.en()).contains("75%").doesNotContain("86").endsWith(".");
            ReasonText age = ReasonText.of(Reason.of(Criterion.CUT_AGE, outcome, "1998-03-10", "1997-02-01")
                    .toThemselves());
            assertThat(age.id()).doesNotContain("1997", "1998");
            assertThat(age.en()).doesNotContain("1997", "1998");
        }
        ReasonText blank = ReasonText.of(
                Reason.of(Criterion.CUT_GPA, Outcome.BEHIND, null, "86.25").toThemselves());
        assertThat(blank.id()).contains("tidak tercatat").doesNotContain("86");
        assertThat(blank.en()).contains("no recorded").doesNotContain("86");
        Reason scored = Reason.of(Criterion.CUT_SKD, Outcome.BEHIND, "380", "390");
        assertThat(scored.toThemselves()).isEqualTo(scored);
    }

    @Test
    void theCommitteesDecisionIsSaid() {
        assertThat(ReasonText.of(Reason.committeeDecision(true)).id()).contains("dinyatakan lulus");
        assertThat(ReasonText.of(Reason.committeeDecision(false)).id()).contains("dinyatakan tidak lulus");
    }

    private static Reason exampleOf(Criterion criterion, Outcome outcome) {
        return switch (criterion) {
            case ATTENDANCE, ELIMINATION -> Reason.stated(criterion, outcome, true);
            case CUT_AGE -> Reason.of(criterion, outcome, "1990-05-03", "1991-08-17");
            case COMMITTEE_DECISION, PARTICIPATION -> Reason.of(criterion, outcome, null, null);
            case OPTIMISATION -> Reason.of(criterion, outcome, "U-1", "KP-001");
            case SKB_TEST_ATTENDANCE, SKB_TEST_MINIMUM, SKB_TEST_PASSED, SKB_TEST, SKB_TEST_SCALED, SKB_TEST_WEIGHTED ->
                Reason.of(criterion, outcome, "2", "1").about("CAT");
            default -> Reason.of(criterion, outcome, "2", "1");
        };
    }

    @ParameterizedTest(name = "{0} {1}, others {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "CUT_TKP|BEHIND|188|190|0|Nilai TKP 188 lebih rendah daripada nilai peserta 101 pada batas peringkat, yaitu"
                        + " 190.|The TKP score 188 is lower than that of participant 101 at the edge of the ranking, 190.",
                "CUT_GPA|BEHIND||86.25|1200|IPK atau nilai rata-rata ijazah peserta tidak tercatat, sedangkan peserta 101"
                        + " (bersama 1.200 peserta lain pada peringkat yang sama) pada batas peringkat memiliki nilai 86,25%"
                        + " dari skala nilai.|The participant has no recorded grade point average or diploma mark; participant"
                        + " 101 (and 1,200 more of the same rank) at the edge of the ranking has one, 86.25% of its scale.",
                "CUT_AGE|BEHIND|||0|Peserta berusia lebih muda daripada peserta 101 pada batas peringkat."
                        + "|The participant is younger than participant 101 at the edge of the ranking.",
                "CUT_PRIORITY|AHEAD|R2|R3b|1|Kelompok prioritas R2 didahulukan dari kelompok peserta 101 (bersama 1 peserta"
                        + " lain pada peringkat yang sama) pada batas peringkat, R3b, berapa pun nilainya.|Priority class R2"
                        + " comes before that of participant 101 (and 1 more of the same rank) at the edge of the ranking, R3b,"
                        + " whatever the scores."
            })
    void namesWhoIsAtTheEdge(
            Criterion criterion, Outcome outcome, String value, String bound, int others, String id, String en) {
        Reason reason = new Reason(criterion, outcome, value, bound, criterion.personal(), true);
        assertThat(ReasonText.of(reason, new EdgePeople("101", others))).isEqualTo(new ReasonText(id, en));
    }

    /** Every sentence that compares speaks of the person at the edge, so every one can name them. */
    @Test
    void everySentenceThatComparesCanNameWhoIsThere() {
        for (Criterion criterion : Criterion.values()) {
            for (Outcome outcome : criterion.outcomes()) {
                String value = criterion == Criterion.CUT_AGE ? "1998-05-17" : "1";
                Reason reason = new Reason(criterion, outcome, value, value, criterion.personal(), true);
                ReasonText named = ReasonText.of(reason, new EdgePeople("X-77", 0));
                assertThat(named.en().contains("X-77"))
                        .as(criterion + " " + outcome)
                        .isEqualTo(criterion.compares());
                assertThat(named.id().contains("X-77"))
                        .as(criterion + " " + outcome)
                        .isEqualTo(criterion.compares());
            }
        }
    }
}
