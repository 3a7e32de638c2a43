package id.talenta.casn.selection;

import id.talenta.casn.CasnProblem;
import id.talenta.casn.selection.rules.Happened;
import id.talenta.casn.selection.rules.PhaseFault;
import id.talenta.casn.selection.rules.PhasePlan;
import id.talenta.casn.selection.rules.SelectionState;
import id.talenta.casn.selection.rules.SelectionStep;
import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** How far selections are, and what they accept there. Features ask before they do something to a selection. */
@ApplicationScoped
public class SelectionLifecycle {

    private final HappenedRepository happened;

    SelectionLifecycle(HappenedRepository happened) {
        this.happened = happened;
    }

    /** How far each of these selections is. */
    @Transactional
    Map<UUID, SelectionState> states(Collection<UUID> selections) {
        return happened.of(selections).entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().state()));
    }

    /** Whether a selection, which is there, accepts a step now. */
    @Transactional
    public boolean accepts(UUID selectionId, SelectionStep step) {
        return of(selectionId).allows(step);
    }

    /** The same, and no other step is examined until the transaction ends, so that the answer stands until then. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean acceptsNow(UUID selectionId, SelectionStep step) {
        happened.lock(selectionId);
        return of(selectionId).allows(step);
    }

    /**
     * Lets pass only what is in order. Of several steps of one selection one is examined at a time, until the transaction of the one before
     * it ends: what it changes, such as by a publication, the next one sees.
     *
     * @throws ProblemException that says how far the selection is
     */
    @Transactional
    public void require(UUID selectionId, SelectionStep step) {
        happened.lock(selectionId);
        Happened now = of(selectionId);
        if (!now.allows(step)) {
            throw new ProblemException(
                    CasnProblem.OUT_OF_ORDER, Map.of("state", now.state().name()));
        }
    }

    /**
     * Lets pass only a selection whose objections have come to their end; to be asked after {@link #require}, whose lock lets none be filed.
     *
     * @throws ProblemException that says how many wait for what, and until when more can be filed
     */
    void requireObjectionsEnded(UUID selectionId, LocalDate today) {
        HappenedRepository.OpenObjections open = happened.openObjections(selectionId);
        Map<String, Object> counts = Map.of("filed", open.filed(), "accepted", open.accepted());
        if (open.until() != null && !open.until().isBefore(today)) {
            Map<String, Object> values = new HashMap<>(counts);
            values.put("until", open.until().toString());
            throw new ProblemException(CasnProblem.OBJECTION_WINDOW_OPEN, values);
        }
        if (open.filed() + open.accepted() > 0) {
            throw new ProblemException(CasnProblem.OBJECTIONS_PENDING, counts);
        }
    }

    private Happened of(UUID selectionId) {
        return happened.of(List.of(selectionId)).getOrDefault(selectionId, Happened.NOTHING);
    }

    /**
     * Lets pass only phases that can follow each other.
     *
     * @throws ProblemException that names every fault by its place in the body
     */
    static void requireInOrder(List<SelectionPhase> phases) {
        List<InputError> errors = PhasePlan.faults(
                        phases.stream().map(SelectionPhase::dates).toList())
                .stream()
                .map(SelectionLifecycle::error)
                .toList();
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private static InputError error(PhaseFault fault) {
        String code = switch (fault.kind()) {
            case ENDS_BEFORE_IT_BEGINS -> "ends-before-it-begins";
            case REPEATED -> "phase-repeated";
            case OUT_OF_ORDER -> "phase-out-of-order";
            case BEGINS_TOO_EARLY -> "phase-begins-too-early";
            case OVERLAPS -> "phase-overlaps";
            case ENDS_TOO_EARLY -> "phase-ends-too-early";
        };
        return InputError.inBody(
                "/phases/" + fault.index() + "/" + fault.part().name().toLowerCase(Locale.ROOT),
                code,
                fault.other() == null ? Map.of() : Map.of("phase", fault.other().name()));
    }
}
