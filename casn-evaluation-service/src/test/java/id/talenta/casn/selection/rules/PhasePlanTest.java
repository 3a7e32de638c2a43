package id.talenta.casn.selection.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.casn.selection.rules.PhaseFault.Kind;
import id.talenta.casn.selection.rules.PhaseFault.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How phases may follow each other, by the schedule of the selection of 2024. */
class PhasePlanTest {

    private static final List<PhaseDates> OF_2024 = List.of(
            phase("PENGUMUMAN", "2024-08-19", "2024-09-02"),
            phase("PENDAFTARAN", "2024-08-20", "2024-09-10"),
            phase("SELEKSI_ADMINISTRASI", "2024-08-20", "2024-09-17"),
            phase("SANGGAH_ADMINISTRASI", "2024-09-20", "2024-09-28"),
            phase("SKD", "2024-10-16", "2024-11-14"),
            phase("PENGUMUMAN_SKD", "2024-11-17", "2024-11-19"),
            phase("SKB", "2024-11-20", "2024-12-20"),
            phase("PENGOLAHAN", "2024-12-17", "2025-01-04"),
            phase("PENGUMUMAN_HASIL", "2025-01-05", "2025-01-12"),
            phase("SANGGAH", "2025-01-13", "2025-01-15"),
            phase("PENGUMUMAN_AKHIR", "2025-01-16", "2025-01-22"),
            phase("PEMBERKASAN", "2025-01-23", "2025-02-21"),
            phase("PENETAPAN_NIP", "2025-02-22", "2025-03-23"));

    @Test
    void theScheduleOf2024Stands() {
        assertThat(PhasePlan.faults(OF_2024)).isEmpty();
        assertThat(PhasePlan.faults(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PENDAFTARAN,     2024-08-01, 2024-09-10, FROM,  BEGINS_TOO_EARLY",
        "PENDAFTARAN,     2024-08-20, 2024-09-01, UNTIL, ENDS_TOO_EARLY",
        "PENDAFTARAN,     2024-08-20, 2024-08-19, UNTIL, ENDS_BEFORE_IT_BEGINS",
        "SKB,             2024-11-19, 2024-12-20, FROM,  OVERLAPS",
        "SANGGAH,         2025-01-12, 2025-01-15, FROM,  OVERLAPS"
    })
    void aPhaseThatCannotStandThereIsNamed(Phase which, LocalDate from, LocalDate until, Part part, Kind kind) {
        List<PhaseDates> plan = new ArrayList<>(OF_2024);
        int at = OF_2024.stream().map(PhaseDates::phase).toList().indexOf(which);
        plan.set(at, new PhaseDates(which, from, until));
        assertThat(PhasePlan.faults(plan.subList(0, at + 1)))
                .anySatisfy(fault -> assertThat(fault)
                        .extracting(PhaseFault::index, PhaseFault::part, PhaseFault::kind)
                        .containsExactly(at, part, kind));
    }

    @Test
    void aPhaseOccursOnceAndInItsPlace() {
        PhaseDates skd = phase("SKD", "2024-10-16", "2024-11-14");
        PhaseDates skb = phase("SKB", "2024-11-20", "2024-12-20");
        assertThat(PhasePlan.faults(List.of(skb, skd)))
                .containsExactly(new PhaseFault(1, Part.PHASE, Kind.OUT_OF_ORDER, Phase.SKB));
        assertThat(PhasePlan.faults(List.of(skd, skd)))
                .containsExactly(new PhaseFault(1, Part.PHASE, Kind.REPEATED, Phase.SKD));
    }

    @Test
    void aPhaseOfOneDayCanStand() {
        assertThat(PhasePlan.faults(List.of(phase("SKD", "2024-10-16", "2024-10-16"))))
                .isEmpty();
    }

    @Test
    void everySelectionOfPhasesFromAPlanThatStandsKeepsItsOrder() {
        for (int mask = 0; mask < 1 << OF_2024.size(); mask++) {
            List<PhaseDates> some = new ArrayList<>();
            for (int i = 0; i < OF_2024.size(); i++) {
                if ((mask & 1 << i) != 0) {
                    some.add(OF_2024.get(i));
                }
            }
            assertThat(PhasePlan.faults(some))
                    .as(Arrays.toString(some.toArray()))
                    .isEmpty();
        }
    }

    private static PhaseDates phase(String phase, String from, String until) {
        return new PhaseDates(Phase.valueOf(phase), LocalDate.parse(from), LocalDate.parse(until));
    }
}
