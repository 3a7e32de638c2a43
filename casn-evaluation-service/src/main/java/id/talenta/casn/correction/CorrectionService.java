package id.talenta.casn.correction;

import id.talenta.casn.evaluation.rules.SelectionRules;
import id.talenta.casn.selection.Selection;
import id.talenta.casn.selection.SelectionKind;
import id.talenta.casn.selection.SelectionService;
import id.talenta.platform.data.database.Ids;
import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Corrections: added, never changed. Evaluations read what is in force, which is what the latest correction says. */
@ApplicationScoped
public class CorrectionService {

    private final CpnsCorrections cpns;
    private final CorrectionRepository cpnsRows;
    private final PppkCorrections pppk;
    private final PppkCorrectionRepository pppkRows;
    private final PersonCorrections people;
    private final PersonCorrectionRepository personRows;
    private final SelectionService selections;
    private final Caller caller;
    private final Clock clock;

    CorrectionService(
            CpnsCorrections cpns,
            CorrectionRepository cpnsRows,
            PppkCorrections pppk,
            PppkCorrectionRepository pppkRows,
            PersonCorrections people,
            PersonCorrectionRepository personRows,
            SelectionService selections,
            Caller caller,
            Clock clock) {
        this.cpns = cpns;
        this.cpnsRows = cpnsRows;
        this.pppk = pppk;
        this.pppkRows = pppkRows;
        this.people = people;
        this.personRows = personRows;
        this.selections = selections;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Records what is corrected of a participant because of an objection.
     *
     * @param pointer of the request in the body, for what is wrong with it
     * @throws ProblemException if it has no form, or changes nothing
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(
            Selection selection,
            String participantNumber,
            UUID objection,
            CorrectionRequest request,
            String reason,
            String pointer) {
        boolean ofPppk = selection.kind() == SelectionKind.PPPK;
        SelectionRules rules = selections.ruleSetOf(selection).payload();
        List<InputError> errors = new ArrayList<>();
        List<CorrectedRow> rows = new ArrayList<>(
                ofPppk
                        ? pppk.rows(selection.id(), participantNumber, rules.pppk(), request, pointer, errors)
                        : cpns.rows(selection.id(), participantNumber, rules.cpns(), request, pointer, errors));
        rows.addAll(people.rows(selection, participantNumber, rules, request, pointer, errors));
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (CorrectedRow row : rows) {
            CorrectionRepository.Correction added = new CorrectionRepository.Correction(
                    Ids.next(), row.kind(), objection, row.before(), row.after(), reason, caller.subject(), now);
            if (row.kind() == CorrectionKind.outcome || row.kind() == CorrectionKind.participant) {
                personRows.add(selection, participantNumber, added);
            } else if (ofPppk) {
                pppkRows.add(selection, participantNumber, added);
            } else {
                cpnsRows.add(selection, participantNumber, added);
            }
        }
    }
}
