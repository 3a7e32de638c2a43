package id.talenta.casn.correction;

import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.casn.intake.rules.PppkScoreForm;
import id.talenta.platform.web.problem.InputError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Examines what is to be corrected of PPPK scores. */
@ApplicationScoped
class PppkCorrections {

    private final PppkCorrectionRepository corrections;

    PppkCorrections(PppkCorrectionRepository corrections) {
        this.corrections = corrections;
    }

    /**
     * The change that is asked for, by the tests of the participant's position.
     *
     * @param pointer of the request in the body
     * @param errors what is wrong with it is added to them
     * @return the one row; nothing where something is wrong, or no scores are corrected
     */
    List<CorrectedRow> rows(
            UUID selectionId,
            String participantNumber,
            PppkRules rules,
            CorrectionRequest request,
            String pointer,
            List<InputError> errors) {
        if (request.skd() != null) {
            errors.add(InputError.inBody(pointer + "/skd", "scores-of-another-kind", Map.of()));
        }
        if (request.skb() != null) {
            errors.add(InputError.inBody(pointer + "/skb", "scores-of-another-kind", Map.of()));
        }
        PppkCorrection asked = request.pppk();
        if (asked == null && request.saysOfThePerson()) {
            return List.of();
        }
        if (asked == null) {
            errors.add(InputError.inBody(pointer + "/pppk", "required", Map.of()));
            return List.of();
        }
        PppkCorrectionRepository.InForce inForce =
                corrections.inForce(selectionId, participantNumber).orElse(null);
        if (inForce == null) {
            errors.add(InputError.inBody(pointer + "/pppk", "nothing-to-correct", Map.of()));
            return List.of();
        }
        Violations.add(
                errors,
                pointer + "/pppk",
                PppkScoreForm.of(rules, inForce.position())
                        .scores(
                                asked.present(),
                                new PppkScoreForm.Scores(
                                        asked.technical(),
                                        asked.managerial(),
                                        asked.sociocultural(),
                                        asked.interview()),
                                asked.additional()));
        Scores after = Scores.of(asked.present(), PppkRecordedScores.of(asked));
        if (after.equals(inForce.scores())) {
            errors.add(InputError.inBody(pointer + "/pppk", "changes-nothing", Map.of()));
        }
        return errors.isEmpty() ? List.of(new CorrectedRow(CorrectionKind.pppk, inForce.scores(), after)) : List.of();
    }
}
