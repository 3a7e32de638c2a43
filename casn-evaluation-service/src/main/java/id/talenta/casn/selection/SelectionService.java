package id.talenta.casn.selection;

import id.talenta.casn.evaluation.rules.SelectionRules;
import id.talenta.casn.progress.ProgressService;
import id.talenta.casn.ruleset.SelectionRuleSets;
import id.talenta.platform.data.agencies.AgencyReference;
import id.talenta.platform.data.ruleset.RuleSet;
import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
public class SelectionService {

    private final SelectionRepository selections;
    private final SelectionRuleSets ruleSets;
    private final AgencyReference agencies;
    private final ProgressService progress;
    private final Caller caller;
    private final Clock clock;

    SelectionService(
            SelectionRepository selections,
            SelectionRuleSets ruleSets,
            AgencyReference agencies,
            ProgressService progress,
            Caller caller,
            Clock clock) {
        this.selections = selections;
        this.ruleSets = ruleSets;
        this.agencies = agencies;
        this.progress = progress;
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
        Selection selection = new Selection(
                request.kind(),
                request.year(),
                request.agency(),
                request.name().strip(),
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

    @Transactional
    public List<Selection> page(UUID after, SelectionFilter filter, int atMost) {
        return selections.page(after, filter, atMost);
    }

    /** The rule set that the selection is evaluated by today. */
    public RuleSet<SelectionRules> ruleSetOf(Selection selection) {
        return ruleSets.inEffect(selection.kind().name(), selection.year())
                .orElseThrow(() -> new IllegalStateException("The rule set of a selection is gone"));
    }
}
