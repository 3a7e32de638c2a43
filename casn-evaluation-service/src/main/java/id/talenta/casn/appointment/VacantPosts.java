package id.talenta.casn.appointment;

import id.talenta.casn.CasnProblem;
import id.talenta.casn.appointment.rules.AppointmentState;
import id.talenta.casn.appointment.rules.Contender;
import id.talenta.casn.appointment.rules.QueueSuccession;
import id.talenta.casn.appointment.rules.Succession;
import id.talenta.casn.evaluation.PublishedFinal;
import id.talenta.casn.evaluation.PublishedQueues;
import id.talenta.casn.evaluation.PublishedRelocation;
import id.talenta.casn.evaluation.rules.ChainQueue;
import id.talenta.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whose post is free after a withdrawal, and who is next: of the formation itself, or of the queue that filled the post. */
@ApplicationScoped
class VacantPosts {

    private static final int AT_FIRST = 500;
    private static final int THEN_TIMES = 10;

    private final AppointmentRepository appointments;
    private final PublishedFinal published;
    private final PublishedQueues queues;
    private final PublishedRelocation relocation;

    VacantPosts(
            AppointmentRepository appointments,
            PublishedFinal published,
            PublishedQueues queues,
            PublishedRelocation relocation) {
        this.appointments = appointments;
        this.published = published;
        this.queues = queues;
        this.relocation = relocation;
    }

    /**
     * Who follows. The post is free if it was given up by who has it by the result, or by who took it after such a one.
     *
     * @param before who was appointed from this moment on is left out of account
     * @param chosen whom the committee chose among equals, null if it did not decide
     * @throws ProblemException if the post is not free
     */
    Succession succession(Appointment withdrawn, UUID evaluation, Instant before, String chosen) {
        String holder = holderByTheResult(withdrawn);
        Succession.Vacancy vacancy;
        PublishedFinal.Ranking own = published.ranking(evaluation, withdrawn.formationCode());
        vacancy = new Succession.Vacancy(withdrawn.formationCode(), own.posts(), withdrawn.participantNumber());
        boolean theirs = own.people().stream()
                .anyMatch(one -> one.selected() && one.participantNumber().equals(holder));
        if (theirs) {
            return Succession.of(vacancy, contenders(withdrawn, own, before), chosen);
        }
        List<ChainQueue> moved = queues.from(evaluation, withdrawn.formationCode(), holder);
        if (moved.isEmpty()) {
            return relocated(withdrawn, new Relocated(evaluation, holder, vacancy), before, chosen);
        }
        return QueueSuccession.of(vacancy, queues(withdrawn, moved, before), chosen);
    }

    /** The post of a PPPK selection that somebody got who had applied elsewhere. */
    private record Relocated(UUID evaluation, String holder, Succession.Vacancy vacancy) {}

    /** Reads as much of the queue as it takes to find somebody, or all of it: a position can have very many people. */
    private Succession relocated(Appointment withdrawn, Relocated post, Instant before, String chosen) {
        int atMost = AT_FIRST;
        while (true) {
            ChainQueue queue = relocation
                    .of(post.evaluation(), withdrawn.formationCode(), post.holder(), atMost)
                    .orElseThrow(() -> new ProblemException(CasnProblem.NOT_WITHDRAWN));
            Succession found = QueueSuccession.of(post.vacancy(), queues(withdrawn, List.of(queue), before), chosen);
            if (!found.equals().isEmpty() || queue.members().size() < atMost) {
                return found;
            }
            atMost *= THEN_TIMES;
        }
    }

    /** Only who withdrew is followed. */
    static void requireWithdrawn(Appointment appointment) {
        if (appointment.state() != AppointmentState.APS) {
            throw new ProblemException(CasnProblem.NOT_WITHDRAWN);
        }
    }

    private String holderByTheResult(Appointment withdrawn) {
        Appointment first = withdrawn;
        while (first.replaces() != null) {
            first = appointments.find(first.replaces()).orElseThrow();
        }
        return first.participantNumber();
    }

    /** Who has a post elsewhere by the result says nothing about this one, whatever became of that. */
    private List<Contender> contenders(Appointment withdrawn, PublishedFinal.Ranking ranking, Instant before) {
        Set<String> appointed = appointed(
                withdrawn,
                ranking.people().stream()
                        .filter(one -> one.selected() || one.passedOver())
                        .map(PublishedFinal.Ranked::participantNumber)
                        .toList(),
                before);
        return ranking.people().stream()
                .map(one -> new Contender(
                        one.participantNumber(),
                        one.rank(),
                        one.selected(),
                        one.passedOver(),
                        appointed.contains(one.participantNumber())))
                .toList();
    }

    private List<QueueSuccession.Queue> queues(Appointment withdrawn, List<ChainQueue> found, Instant before) {
        Set<String> appointed = appointed(
                withdrawn,
                found.stream()
                        .flatMap(queue -> queue.members().stream())
                        .map(ChainQueue.Member::participantNumber)
                        .distinct()
                        .toList(),
                before);
        return found.stream()
                .map(queue -> new QueueSuccession.Queue(
                        queue.stepCode(),
                        queue.members().stream()
                                .map(one -> contender(one, appointed))
                                .toList()))
                .toList();
    }

    private static Contender contender(ChainQueue.Member of, Set<String> appointed) {
        return new Contender(
                of.participantNumber(),
                of.rank(),
                of.standing() == ChainQueue.Standing.TAKEN,
                of.standing() == ChainQueue.Standing.WAITING,
                appointed.contains(of.participantNumber()));
    }

    private Set<String> appointed(Appointment withdrawn, List<String> participants, Instant before) {
        return new HashSet<>(appointments.appointedBefore(withdrawn.selection(), participants, before));
    }
}
