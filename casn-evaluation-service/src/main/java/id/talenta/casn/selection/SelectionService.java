package id.talenta.casn.selection;

import id.talenta.casn.CasnProblem;
import id.talenta.casn.evaluation.rules.SelectionRules;
import id.talenta.casn.progress.ProgressService;
import id.talenta.casn.ruleset.SelectionRuleSets;
import id.talenta.casn.selection.rules.SelectionState;
import id.talenta.casn.selection.rules.SelectionStep;
import id.talenta.platform.data.agencies.AgencyReference;
import id.talenta.platform.data.database.Time;
import id.talenta.platform.data.ruleset.RuleSet;
import id.talenta.platform.web.http.EntityVersion;
import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class SelectionService {

    private final SelectionRepository selections;
    private final SelectionRuleSets ruleSets;
    private final AgencyReference agencies;
    private final ProgressService progress;
    private final SelectionLifecycle lifecycle;
    private final Caller caller;
    private final Clock clock;

    SelectionService(
            SelectionRepository selections,
            SelectionRuleSets ruleSets,
            AgencyReference agencies,
            ProgressService progress,
            SelectionLifecycle lifecycle,
            Caller caller,
            Clock clock) {
        this.selections = selections;
        this.ruleSets = ruleSets;
        this.agencies = agencies;
        this.progress = progress;
        this.lifecycle = lifecycle;
        this.caller = caller;
        this.clock = clock;
    }

    /** Sets up a selection; several of one kind, year and agency may exist. */
    @Transactional
    public Selection setUp(SelectionRequest request) {
        caller.requireAgency(request.agency());
        agencies.require(request.agency());
        if (ruleSets.inEffect(request.kind().name(), request.year()).isEmpty()) {
            throw ProblemException.invalid(InputError.inBody("/year", "no-rule-set", Map.of()));
        }
        SelectionLifecycle.requireInOrder(request.planned());
        Selection selection = new Selection(
                request.kind(),
                request.year(),
                request.agency(),
                request.name().strip(),
                request.planned(),
                caller.subject(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        selections.persistAndFlush(selection);
        progress.begin(selection.id());
        return selection;
    }

    /**
     * A selection that the caller may see.
     *
     * @throws ProblemException if there is none
     */
    @Transactional
    public Selection get(UUID id) {
        return selections.findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }

    /** A selection, if the caller may see one of the id. */
    @Transactional
    public Optional<Selection> find(UUID id) {
        return selections.findByIdOptional(id);
    }

    /** Changes name or phases. */
    @Transactional
    Selection change(UUID id, String ifMatch, SelectionChange change) {
        Selection selection = get(id);
        caller.requireAgency(selection.agency());
        versionOf(selection, stateOf(selection)).requireMatch(ifMatch);
        lifecycle.require(id, SelectionStep.CHANGE);
        if (change.phases() != null) {
            SelectionLifecycle.requireInOrder(change.phases());
        }
        selection.change(change.name() == null ? null : change.name().strip(), change.phases());
        selections.flush();
        return selection;
    }

    /** Ends a selection whose final result is published. */
    @Transactional
    Selection close(UUID id) {
        Selection selection = get(id);
        caller.requireAgency(selection.agency());
        lifecycle.require(id, SelectionStep.CLOSE);
        lifecycle.requireObjectionsEnded(id, Time.today(clock));
        selection.close(caller.subject(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        selections.flush();
        return selection;
    }

    /** How far a selection is. */
    @Transactional
    public SelectionState stateOf(Selection selection) {
        return statesOf(List.of(selection)).getOrDefault(selection.id(), SelectionState.DISIAPKAN);
    }

    /** How far each of these selections is. */
    @Transactional
    Map<UUID, SelectionState> statesOf(List<Selection> of) {
        return lifecycle.states(of.stream().map(Selection::id).toList());
    }

    /** Changes whenever anything that is shown does: the selection itself, its state, the rule set in effect. */
    EntityVersion versionOf(Selection selection, SelectionState state) {
        RuleSet<SelectionRules> ruleSet = ruleSetOf(selection);
        return new EntityVersion(
                ruleSet.code() + "." + ruleSet.version() + "." + selection.version() + "." + state.name());
    }

    @Transactional
    public List<Selection> page(UUID after, SelectionFilter filter, int atMost) {
        return selections.page(after, filter, atMost);
    }

    /**
     * Lets it be recorded that people left only where an evaluation can say so; one that cannot would fail, and so would all after it.
     *
     * @throws ProblemException if the rules of today have no codes for it
     */
    public void requireOutcomesInRules(Selection selection) {
        if (ruleSetOf(selection).payload().outcomes() == null) {
            throw new ProblemException(CasnProblem.OUTCOMES_NOT_IN_RULES);
        }
    }

    /**
     * The rule set that the selection is evaluated by today.
     *
     * @throws ProblemException if none is in effect any more
     */
    public RuleSet<SelectionRules> ruleSetInEffect(Selection selection) {
        return ruleSets.inEffect(selection.kind().name(), selection.year())
                .orElseThrow(() -> new ProblemException(
                        CasnProblem.NO_RULE_SET_IN_EFFECT,
                        Map.of("kind", selection.kind().name(), "year", selection.year())));
    }

    /** The rule set in effect today, or the last that was. */
    public RuleSet<SelectionRules> ruleSetOf(Selection selection) {
        return ruleSets.inEffectOrLast(selection.kind().name(), selection.year())
                .orElseThrow(() -> new IllegalStateException("The rule set of a selection is gone"));
    }
}
