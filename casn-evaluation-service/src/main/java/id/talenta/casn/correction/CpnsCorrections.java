package id.talenta.casn.correction;

import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.intake.rules.ScoreForm;
import id.talenta.platform.web.problem.InputError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Examines what is to be corrected of CPNS scores. */
@ApplicationScoped
class CpnsCorrections {

    private final CorrectionRepository corrections;
    private final SkbTestCorrections tests;

    CpnsCorrections(CorrectionRepository corrections, SkbTestCorrections tests) {
        this.corrections = corrections;
        this.tests = tests;
    }

    /**
     * The rows that are asked for.
     *
     * @param pointer of the request in the body
     * @param errors what is wrong with it is added to them; then the rows are meaningless
     */
    List<CorrectedRow> rows(
            UUID selectionId,
            String participantNumber,
            CpnsRules rules,
            CorrectionRequest request,
            String pointer,
            List<InputError> errors) {
        checkForm(rules, request, pointer, errors);
        if (!errors.isEmpty()) {
            return List.of();
        }
        List<CorrectedRow> rows =
                new ArrayList<>(tests.rows(errors, selectionId, participantNumber, request.tests(), pointer));
        for (CorrectionKind kind : List.of(CorrectionKind.skd, CorrectionKind.skb)) {
            Scores after = after(request, kind);
            if (after != null) {
                Scores before = before(errors, selectionId, participantNumber, kind, after, pointer);
                rows.add(new CorrectedRow(kind, before, after));
            }
        }
        return rows;
    }

    private static void checkForm(CpnsRules rules, CorrectionRequest request, String pointer, List<InputError> errors) {
        if (request.pppk() != null) {
            errors.add(InputError.inBody(pointer + "/pppk", "scores-of-another-kind", Map.of()));
        }
        boolean scores = request.skd() != null
                || request.skb() != null
                || !request.tests().isEmpty();
        if (!scores && !request.saysOfThePerson()) {
            errors.add(InputError.inBody(pointer, "required", Map.of()));
        }
        ScoreForm form = new ScoreForm(rules);
        if (request.skd() != null) {
            SkdCorrection skd = request.skd();
            Violations.add(errors, pointer + "/skd", form.skd(skd.present(), skd.twk(), skd.tiu(), skd.tkp()));
        }
        if (request.skb() != null) {
            SkbCorrection skb = request.skb();
            Violations.add(errors, pointer + "/skb", form.skb(skb.present(), skb.score(), skb.eliminated()));
        }
    }

    private static Scores after(CorrectionRequest request, CorrectionKind kind) {
        if (kind == CorrectionKind.skd) {
            return request.skd() == null ? null : Scores.of(request.skd());
        }
        return request.skb() == null ? null : Scores.of(request.skb());
    }

    private Scores before(
            List<InputError> errors,
            UUID selectionId,
            String participantNumber,
            CorrectionKind kind,
            Scores after,
            String pointer) {
        Scores before =
                corrections.inForce(selectionId, participantNumber, kind).orElse(null);
        if (before == null) {
            errors.add(InputError.inBody(pointer + "/" + kind, "nothing-to-correct", Map.of()));
        } else if (before.equals(after)) {
            errors.add(InputError.inBody(pointer + "/" + kind, "changes-nothing", Map.of()));
        }
        return before;
    }
}
