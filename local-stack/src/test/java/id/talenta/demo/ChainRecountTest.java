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

/** Posts that stay empty, worked out by hand. */
class ChainRecountTest {

    private static final SkdScores GENERAL = new SkdScores(100, 100, 180);
    private static final SkdScores SPECIAL_ONLY = new SkdScores(60, 85, 200);

    private final List<Formation> formations = new ArrayList<>();
    private final List<Applicant> applicants = new ArrayList<>();
    private final Map<String, SkbRow> skb = new HashMap<>();

    @Test
    void anEmptyGeneralPostGoesToTheBestOfTheSpecialNeedWhoMeetsTheGeneralGrade() {
        formation("G", NeedType.UMUM, "Kota Contoh", "D-III KEARSIPAN; D-III PERPUSTAKAAN", 1);
        formation("S", NeedType.CUMLAUDE, "KOTA  CONTOH", "D-III Perpustakaan;D-III Kearsipan", 1);
        applies("first", "S", GENERAL, "90");
        applies("below", "S", SPECIAL_ONLY, "80");
        applies("second", "S", GENERAL, "70");
        assertThat(finals(Map.of()))
                .containsEntry("first", new Outcome("P/L", 1))
                .containsEntry("below", new Outcome("P/TL", 2))
                .containsEntry("second", new Outcome("P/L-1", 3, "G"));
    }

    @Test
    void elsewhereIsAnotherCodeAndAnotherPositionIsNone() {
        formation("A", NeedType.UMUM, "Kecamatan Satu", "S-1 AKUNTANSI", 1);
        formation("B", NeedType.UMUM, "Kecamatan Dua", "S-1 AKUNTANSI", 1);
        formation("C", NeedType.UMUM, "Kecamatan Dua", "S-1 MANAJEMEN", 1);
        applies("first", "A", GENERAL, "90");
        applies("second", "A", GENERAL, "80");
        applies("third", "A", GENERAL, "70");
        assertThat(finals(Map.of()))
                .containsEntry("second", new Outcome("P/L-2", 2, "B"))
                .containsEntry("third", new Outcome("P/TL", 3));
    }

    @Test
    void whoIsEqualOnEverythingWaitsForTheCommittee() {
        formation("A", NeedType.UMUM, "Kecamatan Satu", "S-1 AKUNTANSI", 1);
        formation("B", NeedType.UMUM, "Kecamatan Dua", "S-1 AKUNTANSI", 1);
        applies("one", "A", GENERAL, "80");
        applies("two", "A", GENERAL, "80");
        applies("three", "A", GENERAL, "80");
        assertThat(finals(Map.of()))
                .as("nothing is filled before the own tie is decided")
                .containsEntry("one", new Outcome("UNDECIDED", 1))
                .containsEntry("three", new Outcome("UNDECIDED", 1));
        assertThat(finals(Map.of("A", Set.of("two"))))
                .containsEntry("two", new Outcome("P/L", 1))
                .containsEntry("one", new Outcome("UNDECIDED", 1))
                .containsEntry("three", new Outcome("UNDECIDED", 1));
        assertThat(finals(Map.of("A", Set.of("two"), "B", Set.of("three"))))
                .containsEntry("one", new Outcome("P/TL", 1))
                .containsEntry("three", new Outcome("P/L-2", 1, "B"));
    }

    private Map<String, Outcome> finals(Map<String, Set<String>> decisions) {
        return Recount.finals(new Population(formations, applicants, List.of()), skb, decisions);
    }

    private void formation(String code, NeedType need, String location, String qualification, int quota) {
        formations.add(new Formation(
                "35.99", "Kota Contoh", code, "ARSIPARIS", "Dinas", location, need, qualification, quota));
    }

    private void applies(String number, String formation, SkdScores skd, String score) {
        applicants.add(new Applicant(
                number,
                "Sintetis Contoh",
                LocalDate.of(1999, 5, 1),
                true,
                "359901",
                applicants.size() + 1,
                formation,
                "S-1 AKUNTANSI",
                new BigDecimal("3.25"),
                skd));
        skb.put(number, new SkbRow(number, true, new BigDecimal(score), false));
    }
}
