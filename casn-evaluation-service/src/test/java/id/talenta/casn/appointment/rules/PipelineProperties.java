package id.talenta.casn.appointment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PipelineProperties {

    /** Whichever steps are taken, the number is there from the technical approval on and the decree from its step on. */
    @Property
    void nobodyIsDecreedWithoutANumberNorNumberedWithoutBkn(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 20) Integer> choices) {
        AppointmentState state = AppointmentState.DRH_DIISI;
        boolean approved = false;
        boolean decreed = false;
        for (int choice : choices) {
            List<Pipeline.Step> steps = Pipeline.stepsFrom(state);
            if (steps.isEmpty()) {
                break;
            }
            Pipeline.Step step = steps.get(choice % steps.size());
            approved |= step.authority() == Authority.BKN && step.needs().contains(Particular.NIP);
            decreed |= step.needs().contains(Particular.DECREE_NUMBER);
            state = step.to();
            assertThat(!state.isNumbered() || approved).isTrue();
            assertThat(!state.isDecreed() || decreed && approved).isTrue();
        }
    }
}
