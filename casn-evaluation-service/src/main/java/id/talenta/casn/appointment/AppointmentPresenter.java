package id.talenta.casn.appointment;

import id.talenta.casn.appointment.rules.DaysInStates;
import id.talenta.platform.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows appointments: with what their history says of waiting, and masked for who may not see persons. */
@ApplicationScoped
class AppointmentPresenter {

    private final AppointmentService appointments;
    private final AppointmentLimits limits;
    private final Caller caller;

    AppointmentPresenter(AppointmentService appointments, AppointmentLimits limits, Caller caller) {
        this.appointments = appointments;
        this.limits = limits;
        this.caller = caller;
    }

    AppointmentView view(Appointment appointment) {
        return views(List.of(appointment)).get(0);
    }

    List<AppointmentView> views(List<Appointment> shown) {
        Map<UUID, List<Transition>> histories =
                appointments.historyOf(shown.stream().map(Appointment::id).toList()).stream()
                        .collect(Collectors.groupingBy(Transition::appointment));
        boolean seesPersons = caller.has("pii:read");
        return shown.stream()
                .map(one ->
                        AppointmentView.of(one, waiting(one, histories.getOrDefault(one.id(), List.of())), seesPersons))
                .toList();
    }

    private AppointmentView.Waiting waiting(Appointment of, List<Transition> history) {
        List<DaysInStates.Entered> entered = history.stream()
                .map(each -> new DaysInStates.Entered(each.to(), AppointmentLimits.dateOf(each.at())))
                .toList();
        List<AppointmentView.Days> days = DaysInStates.of(entered, limits.today()).entrySet().stream()
                .map(each -> new AppointmentView.Days(each.getKey(), each.getValue()))
                .toList();
        long now =
                of.state().isEnd() ? 0 : DaysInStates.between(AppointmentLimits.dateOf(of.changedAt()), limits.today());
        return new AppointmentView.Waiting(
                now, limits.of(of.state()), limits.isOverdue(of.state(), of.changedAt()), days);
    }
}
