package id.talenta.casn.comparison;

import id.talenta.casn.CasnProblem;
import id.talenta.casn.comparison.rules.Difference;
import id.talenta.casn.comparison.rules.RulesDiffer;
import id.talenta.casn.comparison.rules.Surroundings;
import id.talenta.casn.correction.RecordedCorrections;
import id.talenta.casn.evaluation.EvaluationReader;
import id.talenta.casn.evaluation.EvaluationReader.Evaluated;
import id.talenta.casn.evaluation.Stage;
import id.talenta.casn.evaluation.rules.Reason;
import id.talenta.platform.data.csv.CsvWriter;
import id.talenta.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Compares two evaluations of one stage of a selection. */
@ApplicationScoped
public class DiffService {

    private static final int ROWS_AT_A_TIME = 500;

    private final ComparisonRepository comparisons;
    private final PppkComparisonRepository pppk;
    private final PoolRepository pools;
    private final EvaluationReader evaluations;
    private final RecordedCorrections corrections;

    DiffService(
            ComparisonRepository comparisons,
            PppkComparisonRepository pppk,
            PoolRepository pools,
            EvaluationReader evaluations,
            RecordedCorrections corrections) {
        this.comparisons = comparisons;
        this.pppk = pppk;
        this.pools = pools;
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
        return DiffView.of(
                earlier, later, earlier.isOfPppk() ? pppk.count(before, after) : comparisons.count(before, after));
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
        Surroundings surroundings = surroundings(earlier, later);
        boolean sensitive = earlier.seesGrounds() && later.seesGrounds();
        List<Compared> found = earlier.isOfPppk()
                ? pppk.page(before, after, afterNumber, filter, sensitive, atMost)
                : comparisons.page(before, after, afterNumber, filter, atMost);
        List<String> numbers = found.stream().map(Compared::participantNumber).toList();
        Map<String, List<Reason>> reasonsBefore = evaluations.reasons(before, numbers);
        Map<String, List<Reason>> reasonsAfter = evaluations.reasons(after, numbers);
        Map<String, List<UUID>> corrected = corrections.of(earlier.selection(), numbers);
        return found.stream()
                .map(compared -> ChangeView.of(
                        compared,
                        shown(
                                sensitive,
                                Difference.of(
                                        Compared.standing(compared.before()),
                                        Compared.standing(compared.after()),
                                        reasonsBefore.getOrDefault(compared.participantNumber(), List.of()),
                                        reasonsAfter.getOrDefault(compared.participantNumber(), List.of()),
                                        surroundings)),
                        corrected.getOrDefault(compared.participantNumber(), List.of())))
                .toList();
    }

    private Surroundings surroundings(Evaluated earlier, Evaluated later) {
        boolean sameRules = earlier.ruleSetDigest().equals(later.ruleSetDigest());
        return new Surroundings(
                sameRules,
                sameRules
                        ? Set.of()
                        : RulesDiffer.between(earlier.rules(), later.rules(), earlier.stage() == Stage.SKD),
                pools.changed(earlier.id(), later.id(), earlier.isOfPppk()));
    }

    /** On what ground points were added, and what it could be worked out from, is not named to who may not see it. */
    private static Difference shown(boolean sensitive, Difference difference) {
        return sensitive ? difference : difference.withoutInputs(DiffService::tellsGrounds);
    }

    private static boolean tellsGrounds(String input) {
        return input.equals("affirmations") || input.equals("technical") || input.equals("additional");
    }

    /** Writes what the filter lists, all of it; each batch in a transaction of its own. */
    void write(UUID before, UUID after, DiffFilter filter, Writer out) throws IOException {
        CsvWriter csv = new CsvWriter(out);
        boolean ofPppk = evaluations.completed(before).isOfPppk();
        csv.row(ofPppk ? DiffCsv.OF_PPPK : DiffCsv.OF_CPNS);
        String last = "";
        List<ChangeView> batch;
        do {
            batch = page(before, after, last, filter, ROWS_AT_A_TIME);
            for (ChangeView change : batch) {
                csv.row(DiffCsv.cells(change, ofPppk));
                last = change.participantNumber();
            }
        } while (batch.size() == ROWS_AT_A_TIME);
    }
}
