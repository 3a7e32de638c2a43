package id.talenta.casn.intake;

import id.talenta.casn.CasnProblem;
import id.talenta.casn.selection.Selection;
import id.talenta.casn.selection.SelectionLifecycle;
import id.talenta.casn.selection.SelectionService;
import id.talenta.casn.selection.rules.SelectionStep;
import id.talenta.platform.data.audit.Audit;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Records of one participant that they left other than by the tests: what a file of outcomes says of many. */
@ApplicationScoped
public class OutcomeService {

    private final OutcomeRepository outcomes;
    private final ParticipantRepository participants;
    private final SelectionService selections;
    private final SelectionLifecycle lifecycle;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    OutcomeService(
            OutcomeRepository outcomes,
            ParticipantRepository participants,
            SelectionService selections,
            SelectionLifecycle lifecycle,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.outcomes = outcomes;
        this.participants = participants;
        this.selections = selections;
        this.lifecycle = lifecycle;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Records how somebody left, once. */
    @Transactional
    OutcomeView record(UUID selectionId, String participantNumber, OutcomeRequest request) {
        Selection selection = selections.get(selectionId);
        caller.requireAgency(selection.agency());
        audit.about(selectionId.toString(), participantNumber);
        selections.requireOutcomesInRules(selection);
        lifecycle.require(selectionId, SelectionStep.IMPORT_OUTCOMES);
        participants.find(selectionId, participantNumber).orElseThrow(ProblemException::notFound);
        if (!outcomes.canLeave(selectionId, participantNumber)) {
            throw new ProblemException(CasnProblem.IN_PUBLISHED_RESULT);
        }
        if (!outcomes.add(
                selection,
                participantNumber,
                request,
                caller.subject(),
                clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            throw new ProblemException(CasnProblem.OUTCOME_RECORDED);
        }
        return get(selectionId, participantNumber);
    }

    /**
     * How somebody left.
     *
     * @throws ProblemException if they did not, or are not there
     */
    @Transactional
    OutcomeView get(UUID selectionId, String participantNumber) {
        selections.get(selectionId);
        return outcomes.find(selectionId, participantNumber)
                .orElseThrow(ProblemException::notFound)
                .shown(caller.has("pii:read"));
    }
}
