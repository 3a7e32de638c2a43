package id.talenta.casn.intake;

import id.talenta.casn.CasnProblem;
import id.talenta.casn.evaluation.PublishedSkd;
import id.talenta.casn.evaluation.rules.SkdCarryOver;
import id.talenta.casn.selection.Selection;
import id.talenta.casn.selection.SelectionKind;
import id.talenta.casn.selection.SelectionService;
import id.talenta.platform.data.jobs.JobFailure;
import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The earlier selections whose SKD scores stand in a later one. */
@ApplicationScoped
class EarlierSelections {

    private final SelectionService selections;
    private final PublishedSkd published;

    EarlierSelections(SelectionService selections, PublishedSkd published) {
        this.selections = selections;
        this.published = published;
    }

    /**
     * Refuses what needs no reading of rows.
     *
     * @throws ProblemException if the caller sees no such selection, the rules let its scores not stand, or nothing is published
     */
    void require(Selection selection, ImportKind kind, UUID earlierId) {
        if (kind != ImportKind.skd) {
            throw invalid("only-with-skd");
        }
        Selection earlier = selections.find(earlierId).orElseThrow(() -> invalid("unknown-selection"));
        if (standing(selection, earlier).isEmpty()) {
            throw new ProblemException(
                    CasnProblem.SKD_NOT_CARRIED_OVER, Map.of("year", selection.year(), "earlier", earlier.year()));
        }
        if (published.of(earlierId).isEmpty()) {
            throw new ProblemException(CasnProblem.EARLIER_SKD_NOT_PUBLISHED);
        }
    }

    /** For the work on an import that passed. */
    EarlierSkd of(Selection selection, UUID earlierId) {
        Selection earlier = selections.get(earlierId);
        SkdCarryOver rule = standing(selection, earlier).orElseThrow(EarlierSelections::gone);
        PublishedSkd.Found found = published.of(earlierId).orElseThrow(EarlierSelections::gone);
        return new EarlierSkd(
                selections.ruleSetOf(selection).payload().cpns(),
                rule,
                found.skd(),
                found.last(),
                selections.ruleSetOf(earlier).payload().cpns().selectedCodes());
    }

    private Optional<SkdCarryOver> standing(Selection selection, Selection earlier) {
        return earlier.kind() == SelectionKind.CPNS
                ? selections.ruleSetOf(selection).payload().cpns().skd().carryOver(earlier.year())
                : Optional.empty();
    }

    private static JobFailure gone() {
        return new JobFailure("skd-not-standing", Map.of("count", 0), 0);
    }

    private static ProblemException invalid(String code) {
        return ProblemException.invalid(InputError.inParameter("skdFrom", code, Map.of()));
    }
}
