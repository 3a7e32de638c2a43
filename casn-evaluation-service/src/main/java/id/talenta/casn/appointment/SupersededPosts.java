package id.talenta.casn.appointment;

import id.talenta.casn.CasnProblem;
import id.talenta.casn.evaluation.PublishedFinal;
import id.talenta.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Whether a later version of the published result has taken a post from whoever was appointed to it. */
@ApplicationScoped
class SupersededPosts {

    private final AppointmentRepository appointments;
    private final PublishedFinal published;

    SupersededPosts(AppointmentRepository appointments, PublishedFinal published) {
        this.appointments = appointments;
        this.published = published;
    }

    /**
     * Lets pass only an appointment that the result published last does not bear: it is of an earlier version, and the last one gives the
     * post neither to the person nor, of who took the place of somebody, to whoever had it by the result.
     *
     * @throws ProblemException if it does
     */
    void require(Appointment appointment) {
        Appointment first = appointment;
        boolean borne = !appointment.superseded() || holds(appointment, first);
        while (first.replaces() != null && !borne) {
            first = appointments.find(first.replaces()).orElseThrow();
            borne = holds(appointment, first);
        }
        if (borne) {
            throw new ProblemException(CasnProblem.STILL_SELECTED, Map.of("formation", appointment.formationCode()));
        }
    }

    private boolean holds(Appointment post, Appointment person) {
        return published
                .passed(post.selection(), person.participantNumber())
                .filter(passed -> passed.formationCode().equals(post.formationCode()))
                .isPresent();
    }
}
