package id.talenta.casn.comparison;

import id.talenta.casn.CasnProblem;
import id.talenta.casn.comparison.rules.Cause;
import id.talenta.casn.comparison.rules.Difference;
import id.talenta.casn.correction.CorrectionService;
import id.talenta.casn.evaluation.EvaluationReader;
import id.talenta.casn.evaluation.EvaluationReader.Evaluated;
import id.talenta.casn.evaluation.rules.Reason;
import id.talenta.platform.data.csv.CsvWriter;
import id.talenta.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Compares two evaluations of one stage of a selection. */
@ApplicationScoped
public class DiffService {

    private static final int ROWS_AT_A_TIME = 500;

    private final ComparisonRepository comparisons;
    private final EvaluationReader evaluations;
    private final CorrectionService corrections;

    DiffService(ComparisonRepository comparisons, EvaluationReader evaluations, CorrectionService corrections) {
        this.comparisons = comparisons;
        this.evaluations = evaluations;
        this.corrections = corrections;
    }

    /**
     * The comparison as a whole.
     *
     * @throws ProblemException if one is not there or has no results, or if they are not of one stage of one selection
     */
    @Transactional
    DiffView summary(UUID before, UUID after) {
        Evaluated earlier = evaluations.completed(before);
        Evaluated later = comparable(earlier, after);
        return DiffView.of(earlier, later, comparisons.count(before, after));
    }

    private Evaluated comparable(Evaluated earlier, UUID after) {
        Evaluated later = evaluations.completed(after);
        if (!earlier.selection().equals(later.selection()) || earlier.stage() != later.stage()) {
            throw new ProblemException(CasnProblem.NOT_COMPARABLE);
        }
        return later;
    }

    @Transactional
    List<ChangeView> page(UUID before, UUID after, String afterNumber, DiffFilter filter, int atMost) {
        Evaluated earlier = evaluations.completed(before);
        Evaluated later = comparable(earlier, after);
        boolean sameRules = earlier.ruleSetDigest().equals(later.ruleSetDigest());
        List<Compared> found = comparisons.page(before, after, afterNumber, filter, atMost);
        List<String> numbers = found.stream().map(Compared::participantNumber).toList();
        Map<String, List<Reason>> reasonsBefore = evaluations.reasons(before, numbers);
        Map<String, List<Reason>> reasonsAfter = evaluations.reasons(after, numbers);
        Map<String, List<UUID>> corrected = corrections.of(earlier.selection(), numbers);
        return found.stream()
                .map(compared -> ChangeView.of(
                        compared,
                        Difference.of(
                                Compared.standing(compared.before()),
                                Compared.standing(compared.after()),
                                reasonsBefore.getOrDefault(compared.participantNumber(), List.of()),
                                reasonsAfter.getOrDefault(compared.participantNumber(), List.of()),
                                sameRules),
                        corrected.getOrDefault(compared.participantNumber(), List.of())))
                .toList();
    }

    /** Writes what the filter lists, all of it; each batch in a transaction of its own. */
    void write(UUID before, UUID after, DiffFilter filter, Writer out) throws IOException {
        CsvWriter csv = new CsvWriter(out);
        csv.row(
                "participantNumber",
                "change",
                "causes",
                "inputs",
                "formationBefore",
                "formationAfter",
                "codeBefore",
                "codeAfter",
                "rankBefore",
                "rankAfter",
                "skdBefore",
                "skdAfter",
                "skbBefore",
                "skbAfter",
                "finalBefore",
                "finalAfter");
        String last = "";
        List<ChangeView> batch;
        do {
            batch = page(before, after, last, filter, ROWS_AT_A_TIME);
            for (ChangeView change : batch) {
                csv.row(cells(change));
                last = change.participantNumber();
            }
        } while (batch.size() == ROWS_AT_A_TIME);
    }

    private static String[] cells(ChangeView change) {
        ChangeView.StandingView before = change.before();
        ChangeView.StandingView after = change.after();
        return new String[] {
            change.participantNumber(),
            change.change().name(),
            change.causes().stream().map(Cause::name).collect(Collectors.joining(";")),
            String.join(";", change.inputs()),
            before == null ? "" : before.formationCode(),
            after == null ? "" : after.formationCode(),
            before == null ? "" : before.code(),
            after == null ? "" : after.code(),
            text(before == null ? null : before.rank()),
            text(after == null ? null : after.rank()),
            text(before == null ? null : before.scores().skd()),
            text(after == null ? null : after.scores().skd()),
            text(before == null ? null : before.scores().skb()),
            text(after == null ? null : after.scores().skb()),
            text(before == null ? null : before.scores().finalScore()),
            text(after == null ? null : after.scores().finalScore())
        };
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
