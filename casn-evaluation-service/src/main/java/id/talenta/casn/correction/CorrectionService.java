package id.talenta.casn.correction;

import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.casn.intake.rules.ScoreForm;
import id.talenta.casn.intake.rules.Violation;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Corrections of scores: added, never changed. Evaluations read the scores in force, which are those of the latest correction. */
@ApplicationScoped
public class CorrectionService {

    private final CorrectionRepository corrections;
    private final PppkCorrections pppk;
    private final PppkCorrectionRepository pppkRows;
    private final SkbTestCorrections tests;
    private final SelectionService selections;
    private final Caller caller;
    private final Clock clock;

    CorrectionService(
            CorrectionRepository corrections,
            PppkCorrections pppk,
            PppkCorrectionRepository pppkRows,
            SkbTestCorrections tests,
            SelectionService selections,
            Caller caller,
            Clock clock) {
        this.corrections = corrections;
        this.pppk = pppk;
        this.pppkRows = pppkRows;
        this.tests = tests;
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
        List<InputError> errors = new ArrayList<>();
        if (selection.kind() == SelectionKind.PPPK) {
            recordPppk(selection, participantNumber, objection, request, reason, pointer);
            return;
        }
        if (request.pppk() != null) {
            errors.add(InputError.inBody(pointer + "/pppk", "scores-of-another-kind", Map.of()));
        }
        if (request.skd() == null && request.skb() == null && request.tests().isEmpty()) {
            errors.add(InputError.inBody(pointer, "required", Map.of()));
        }
        ScoreForm form = new ScoreForm(selections.ruleSetOf(selection).payload().cpns());
        if (request.skd() != null) {
            SkdCorrection skd = request.skd();
            add(errors, pointer + "/skd", form.skd(skd.present(), skd.twk(), skd.tiu(), skd.tkp()));
        }
        if (request.skb() != null) {
            SkbCorrection skb = request.skb();
            add(errors, pointer + "/skb", form.skb(skb.present(), skb.score(), skb.eliminated()));
        }
        List<CorrectionRepository.Correction> rows = new ArrayList<>();
        if (errors.isEmpty()) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            for (SkbTestCorrections.Change change :
                    tests.changes(errors, selection.id(), participantNumber, request.tests(), pointer)) {
                rows.add(new CorrectionRepository.Correction(
                        Ids.next(),
                        CorrectionKind.skbTest,
                        objection,
                        change.before(),
                        change.after(),
                        reason,
                        caller.subject(),
                        now));
            }
            for (CorrectionKind kind : List.of(CorrectionKind.skd, CorrectionKind.skb)) {
                Scores after = after(request, kind);
                if (after != null) {
                    rows.add(new CorrectionRepository.Correction(
                            Ids.next(),
                            kind,
                            objection,
                            before(errors, selection, participantNumber, kind, after, pointer),
                            after,
                            reason,
                            caller.subject(),
                            now));
                }
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        rows.forEach(row -> corrections.add(selection, participantNumber, row));
    }

    private void recordPppk(
            Selection selection,
            String participantNumber,
            UUID objection,
            CorrectionRequest request,
            String reason,
            String pointer) {
        List<InputError> errors = new ArrayList<>();
        PppkRules rules = selections.ruleSetOf(selection).payload().pppk();
        PppkCorrections.Change change = pppk.change(selection.id(), participantNumber, rules, request, pointer, errors)
                .orElseThrow(() -> ProblemException.invalid(errors));
        pppkRows.add(
                selection,
                participantNumber,
                new CorrectionRepository.Correction(
                        Ids.next(),
                        CorrectionKind.pppk,
                        objection,
                        change.before(),
                        change.after(),
                        reason,
                        caller.subject(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    private static Scores after(CorrectionRequest request, CorrectionKind kind) {
        if (kind == CorrectionKind.skd) {
            return request.skd() == null ? null : Scores.of(request.skd());
        }
        return request.skb() == null ? null : Scores.of(request.skb());
    }

    private Scores before(
            List<InputError> errors,
            Selection selection,
            String participantNumber,
            CorrectionKind kind,
            Scores after,
            String pointer) {
        Scores before =
                corrections.inForce(selection.id(), participantNumber, kind).orElse(null);
        if (before == null) {
            errors.add(InputError.inBody(pointer + "/" + kind, "nothing-to-correct", Map.of()));
        } else if (before.equals(after)) {
            errors.add(InputError.inBody(pointer + "/" + kind, "changes-nothing", Map.of()));
        }
        return before;
    }

    static void add(List<InputError> errors, String pointer, List<Violation> violations) {
        for (Violation violation : violations) {
            String code = switch (violation.code()) {
                case MISSING -> "missing-value";
                case MUST_BE_BLANK -> "must-be-blank";
                case OUT_OF_RANGE -> "out-of-range";
                case NOT_A_STEP -> "not-a-step";
                case TOO_MANY_DECIMALS -> "too-many-decimals";
                case TOGETHER_TOO_HIGH -> "together-too-high";
                case NOT_OF_THIS_KIND -> "not-of-this-kind";
                case NOT_IN_RULES -> "not-in-rules";
                case NOT_A_TEST -> "not-a-test";
                case NOT_WITHOUT_WEIGHT -> "not-without-weight";
                case DECIDES_NOTHING -> "decides-nothing";
                case NOT_ELIMINATING -> "not-eliminating";
                case TEST_NOT_SCORED -> "test-not-scored";
                case TEST_NOT_STATED -> "test-not-stated";
            };
            errors.add(InputError.inBody(pointer + "/" + violation.column(), code, violation.params()));
        }
    }

    @Transactional
    List<NumberedCorrection> page(UUID selectionId, long after, int atMost) {
        Selection selection = selections.get(selectionId);
        if (selection.kind() != SelectionKind.PPPK) {
            return withoutSensitiveTests(selectionId, corrections.page(selectionId, after, atMost));
        }
        boolean sensitive =
                selections.ruleSetOf(selection).payload().pppk().affirmations().isEmpty()
                        || caller.has("pii:sensitive");
        return pppkRows.page(selectionId, after, atMost).stream()
                .map(row -> sensitive
                        ? row
                        : new NumberedCorrection(row.sequence(), row.view().withoutSensitive()))
                .toList();
    }

    private List<NumberedCorrection> withoutSensitiveTests(UUID selectionId, List<NumberedCorrection> found) {
        if (caller.has("pii:sensitive")) {
            return found;
        }
        Set<String> hidden = tests.sensitive(
                selectionId,
                found.stream().map(row -> row.view().participantNumber()).toList());
        return found.stream()
                .map(row -> row.view().kind() == CorrectionKind.skbTest
                                && hidden.contains(row.view().participantNumber())
                        ? new NumberedCorrection(row.sequence(), row.view().withoutTest())
                        : row)
                .toList();
    }

    /** The corrections of each of these participants; nothing for who has none. */
    @Transactional
    public Map<String, List<UUID>> of(UUID selectionId, Collection<String> participantNumbers) {
        // a selection has those of its kind alone
        Map<String, List<UUID>> found = new HashMap<>(corrections.of(selectionId, participantNumbers));
        found.putAll(pppkRows.of(selectionId, participantNumbers));
        return found;
    }

    /** Who recorded corrections since a moment, or ever where it is null. */
    @Transactional
    public List<String> recordersSince(UUID selectionId, Instant since) {
        List<String> found = new ArrayList<>(corrections.recordersSince(selectionId, since));
        found.addAll(pppkRows.recordersSince(selectionId, since));
        return found;
    }

    /** How many corrections in force an evaluation does not hold, because it was made before them. */
    @Transactional
    public long notIn(UUID evaluationId) {
        return corrections.notIn(evaluationId) + pppkRows.notIn(evaluationId);
    }
}
