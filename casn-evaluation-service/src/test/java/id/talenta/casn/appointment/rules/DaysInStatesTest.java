package id.talenta.casn.appointment.rules;

import static id.talenta.casn.appointment.rules.AppointmentState.APS;
import static id.talenta.casn.appointment.rules.AppointmentState.BTS;
import static id.talenta.casn.appointment.rules.AppointmentState.DIUSULKAN;
import static id.talenta.casn.appointment.rules.AppointmentState.DRH_DIISI;
import static id.talenta.casn.appointment.rules.AppointmentState.VERIFIKASI_BKN;
import static id.talenta.casn.appointment.rules.AppointmentState.VERIFIKASI_INSTANSI;
import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.casn.appointment.rules.DaysInStates.Entered;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DaysInStatesTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 2, 1);

    private static Entered on(AppointmentState state, int day) {
        return new Entered(state, FIRST.plusDays(day));
    }

    @Test
    void aStateIsCountedUntilTheNextBeginsAndTheLastUntilToday() {
        assertThat(DaysInStates.of(List.of(on(DRH_DIISI, 0), on(VERIFIKASI_INSTANSI, 10)), FIRST.plusDays(12)))
                .isEqualTo(Map.of(DRH_DIISI, 10L, VERIFIKASI_INSTANSI, 2L));
    }

    @Test
    void whoComesBackGoesOnBeingCounted() {
        List<Entered> history = List.of(
                on(DRH_DIISI, 0),
                on(VERIFIKASI_INSTANSI, 1),
                on(DIUSULKAN, 3),
                on(VERIFIKASI_BKN, 3),
                on(BTS, 8),
                on(VERIFIKASI_INSTANSI, 10));
        assertThat(DaysInStates.of(history, FIRST.plusDays(15)))
                .isEqualTo(Map.of(DRH_DIISI, 1L, VERIFIKASI_INSTANSI, 7L, DIUSULKAN, 0L, VERIFIKASI_BKN, 5L, BTS, 2L));
    }

    @Test
    void anEndIsNoWaiting() {
        assertThat(DaysInStates.of(List.of(on(DRH_DIISI, 0), on(APS, 4)), FIRST.plusDays(400)))
                .isEqualTo(Map.of(DRH_DIISI, 4L));
    }
}
