package id.talenta.casn.intake;

import id.talenta.casn.intake.rows.Qualifications;
import id.talenta.casn.intake.rules.FormationTerms;
import id.talenta.casn.progress.ProgressService;
import id.talenta.casn.selection.Selection;
import id.talenta.casn.selection.SelectionLifecycle;
import id.talenta.casn.selection.SelectionService;
import id.talenta.casn.selection.rules.SelectionStep;
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

/** Changes of formations after their import, each with its reason and its decree. What was evaluated keeps the formations as they were. */
@ApplicationScoped
public class FormationAmendmentService {

    private final FormationAmendmentRepository amendments;
    private final SelectionService selections;
    private final SelectionLifecycle lifecycle;
    private final ProgressService progress;
    private final Caller caller;
    private final Clock clock;

    FormationAmendmentService(
            FormationAmendmentRepository amendments,
            SelectionService selections,
            SelectionLifecycle lifecycle,
            ProgressService progress,
            Caller caller,
            Clock clock) {
        this.amendments = amendments;
        this.selections = selections;
        this.lifecycle = lifecycle;
        this.progress = progress;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    FormationAmendment amend(UUID selectionId, String formationCode, FormationAmendmentRequest request) {
        Selection selection = selections.get(selectionId);
        caller.requireAgency(selection.agency());
        lifecycle.require(
                selectionId, request.quota() == null ? SelectionStep.AMEND_FORMATION : SelectionStep.AMEND_QUOTA);
        FormationTerms before = amendments.lock(selectionId, formationCode).orElseThrow(ProblemException::notFound);
        FormationTerms after = before.with(request.terms());
        FormationTerms changed = after.unlike(before);
        check(before, changed);
        amendments.store(selectionId, formationCode, after);
        FormationAmendment amendment = new FormationAmendment(
                selection,
                request,
                formationCode,
                before.unlike(after),
                changed,
                caller.subject(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        amendments.persistAndFlush(amendment);
        if (changed.quota() != null) {
            progress.recount(selectionId);
        }
        return amendment;
    }

    @Transactional
    List<FormationAmendment> page(UUID selectionId, String formationCode, UUID after, int atMost) {
        selections.get(selectionId);
        return amendments.page(selectionId, formationCode, after, atMost);
    }

    /** People registered with a qualification that was accepted; it stays accepted. */
    private static void check(FormationTerms before, FormationTerms changed) {
        if (changed.changesNothing()) {
            throw ProblemException.invalid(InputError.inBody("", "nothing-amended", Map.of()));
        }
        if (changed.qualification() != null
                && !Qualifications.of(changed.qualification()).containsAll(Qualifications.of(before.qualification()))) {
            throw ProblemException.invalid(InputError.inBody("/qualification", "qualification-withdrawn", Map.of()));
        }
    }
}
