package id.talenta.casn.correction;

import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.ParticipantOutcome;
import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.casn.evaluation.rules.SelectionRules;
import id.talenta.casn.intake.rows.Qualifications;
import id.talenta.casn.intake.rules.PersonForm;
import id.talenta.casn.intake.rules.ScoreForm;
import id.talenta.casn.intake.rules.Violation;
import id.talenta.casn.selection.Selection;
import id.talenta.casn.selection.SelectionKind;
import id.talenta.platform.web.problem.InputError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Examines what is to be corrected of a person beside scores: how they left, and the facts of theirs that decide. */
@ApplicationScoped
class PersonCorrections {

    private final PersonCorrectionRepository corrections;
    private final PersonCorrectionChecks checks;

    PersonCorrections(PersonCorrectionRepository corrections, PersonCorrectionChecks checks) {
        this.corrections = corrections;
        this.checks = checks;
    }

    /**
     * The changes that are asked for.
     *
     * @param pointer of the request in the body
     * @param errors what is wrong with it is added to them; then the rows are meaningless
     */
    List<CorrectedRow> rows(
            Selection selection,
            String participantNumber,
            SelectionRules rules,
            CorrectionRequest request,
            String pointer,
            List<InputError> errors) {
        List<CorrectedRow> rows = new ArrayList<>();
        if (request.outcome() != null) {
            rows.add(outcome(selection.id(), participantNumber, request.outcome(), pointer + "/outcome", errors));
        }
        if (request.participant() != null) {
            rows.add(facts(selection, participantNumber, rules, request.participant(), pointer, errors));
        }
        return rows;
    }

    private CorrectedRow outcome(
            UUID selection, String number, OutcomeCorrection asked, String pointer, List<InputError> errors) {
        ParticipantOutcome before =
                corrections.outcomeInForce(selection, number).orElse(null);
        ParticipantOutcome after = asked.outcome().recorded();
        if (!checks.wasRecorded(selection, number)) {
            errors.add(InputError.inBody(pointer, "no-outcome", Map.of()));
        } else if (before == after) {
            errors.add(InputError.inBody(pointer, "changes-nothing", Map.of()));
        } else if (after == null && !checks.hasScores(selection, number)) {
            errors.add(InputError.inBody(pointer, "scores-missing", Map.of()));
        }
        return new CorrectedRow(CorrectionKind.outcome, Scores.of(before), Scores.of(after));
    }

    private CorrectedRow facts(
            Selection selection,
            String number,
            SelectionRules rules,
            ParticipantCorrection asked,
            String pointer,
            List<InputError> errors) {
        String place = pointer + "/participant";
        PersonCorrectionRepository.InForce inForce =
                corrections.factsInForce(selection.id(), number).orElseThrow();
        CpnsRules cpns = selection.kind() == SelectionKind.CPNS ? rules.cpns() : null;
        PppkRules pppk = cpns == null ? rules.pppk() : null;
        ParticipantFacts before = inForce.facts().withScale(cpns);
        ParticipantFacts after = before.with(asked).withScale(cpns);
        Violations.add(errors, place, PersonForm.birthDate(selection.year(), asked.birthDate()));
        Violations.add(errors, place, PersonForm.priority(pppk, asked.priority()));
        Violations.add(errors, place, PersonForm.affirmations(pppk, inForce.position(), asked.affirmations()));
        if (cpns != null) {
            Violations.add(errors, place, new ScoreForm(cpns).gpa(after.qualification(), after.gpa()));
        } else if (asked.gpa() != null) {
            Violations.add(errors, place, List.of(Violation.of("gpa", Violation.Code.NOT_IN_RULES)));
        }
        if (!Qualifications.of(inForce.qualifications()).contains(Qualifications.normal(after.qualification()))) {
            errors.add(InputError.inBody(place + "/qualification", "qualification-not-accepted", Map.of()));
        }
        if (after.equals(before)) {
            errors.add(InputError.inBody(place, "changes-nothing", Map.of()));
        }
        return new CorrectedRow(CorrectionKind.participant, Scores.of(before), Scores.of(after));
    }
}
