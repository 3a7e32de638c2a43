package id.talenta.casn.appointment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.casn.appointment.rules.Pipeline.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The pipeline of SIASN (rules: section 3.1), every state against every move and every actor. */
class PipelineTest {

    /** Row: from. Column: to, in the order of the header. A: the agency's step, B: BKN's, -: none, E: an end. */
    private static final String TABLE = """
            from                DRH_DIISI VERIFIKASI_INSTANSI DIUSULKAN VERIFIKASI_BKN BTS BTL PERTEK_TERBIT SK_TERBIT SPMT TMS APS DIBATALKAN
            DRH_DIISI           - A - - - - - - - - A A
            VERIFIKASI_INSTANSI - - A - - - - - - - A A
            DIUSULKAN           - - - B - - - - - - A A
            VERIFIKASI_BKN      - - - - B B B - - B A A
            BTS                 - A - - - - - - - - A A
            BTL                 - A - - - - - - - - A A
            PERTEK_TERBIT       - - - - - - - A - - A A
            SK_TERBIT           - - - - - - - - A - A A
            SPMT                E E E E E E E E E E E E
            TMS                 E E E E E E E E E E E E
            APS                 E E E E E E E E E E E E
            DIBATALKAN          E E E E E E E E E E E E
            """;

    static Stream<Arguments> everyMove() {
        List<String[]> rows =
                TABLE.lines().map(line -> line.trim().split("\\s+")).toList();
        String[] header = rows.get(0);
        List<Arguments> moves = new ArrayList<>();
        for (String[] row : rows.subList(1, rows.size())) {
            for (int column = 1; column < header.length; column++) {
                moves.add(Arguments.of(
                        AppointmentState.valueOf(row[0]), AppointmentState.valueOf(header[column]), row[column]));
            }
        }
        return moves.stream();
    }

    @ParameterizedTest
    @MethodSource("everyMove")
    void eachStateAllowsItsStepsToThoseWhoseTheyAre(AppointmentState from, AppointmentState to, String entry) {
        Map<String, Verdict> ofTheAgency =
                Map.of("A", Verdict.ALLOWED, "B", Verdict.NEEDS_BKN, "-", Verdict.NO_SUCH_STEP, "E", Verdict.ENDED);
        Map<String, Verdict> ofBkn = new HashMap<>(ofTheAgency);
        ofBkn.put("B", Verdict.ALLOWED);
        assertThat(Pipeline.judge(from, to, Authority.AGENCY)).isEqualTo(ofTheAgency.get(entry));
        assertThat(Pipeline.judge(from, to, Authority.BKN)).isEqualTo(ofBkn.get(entry));
    }

    @Test
    void theTableHasEveryStateAndEveryMove() {
        int states = AppointmentState.values().length;
        assertThat(everyMove()).hasSize(states * states);
    }

    @ParameterizedTest
    @CsvSource({
        "DRH_DIISI, VERIFIKASI_INSTANSI, ''",
        "VERIFIKASI_INSTANSI, DIUSULKAN, ''",
        "DIUSULKAN, VERIFIKASI_BKN, ''",
        "VERIFIKASI_BKN, PERTEK_TERBIT, 'nip effectiveDate pertekNumber pertekDate'",
        "VERIFIKASI_BKN, BTS, reason",
        "VERIFIKASI_BKN, BTL, reason",
        "VERIFIKASI_BKN, TMS, reason",
        "BTS, VERIFIKASI_INSTANSI, ''",
        "BTL, VERIFIKASI_INSTANSI, ''",
        "PERTEK_TERBIT, SK_TERBIT, 'decreeNumber decreeDate'",
        "SK_TERBIT, SPMT, 'spmtNumber spmtDate'",
        "SK_TERBIT, APS, reason",
        "DRH_DIISI, DIBATALKAN, reason",
        "SK_TERBIT, DIBATALKAN, reason"
    })
    void eachStepSaysWhatItNeeds(AppointmentState from, AppointmentState to, String needs) {
        Set<Particular> needed = Pipeline.step(from, to).orElseThrow().needs();
        assertThat(needed.stream().map(Particular::field).collect(Collectors.joining(" ")))
                .isEqualTo(needs);
    }

    @Test
    void everyStateIsReachedAndEveryWayComesToAnEnd() {
        Set<AppointmentState> reached = EnumSet.of(AppointmentState.DRH_DIISI);
        for (int i = 0; i < AppointmentState.values().length; i++) {
            for (AppointmentState state : EnumSet.copyOf(reached)) {
                Pipeline.stepsFrom(state).forEach(step -> reached.add(step.to()));
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(AppointmentState.values());
        for (AppointmentState state : AppointmentState.values()) {
            assertThat(Pipeline.stepsFrom(state).isEmpty()).isEqualTo(state.isEnd());
        }
    }
}
