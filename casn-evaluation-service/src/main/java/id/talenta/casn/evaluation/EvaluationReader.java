package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.casn.evaluation.rules.Reason;
import id.talenta.casn.evaluation.rules.SelectionRules;
import id.talenta.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Completed evaluations and their results, as far as other features ask. */
@ApplicationScoped
public class EvaluationReader {

    private final ResultService results;
    private final ResultRepository rows;
    private final PppkResults pppkRows;
    private final ResultFiles files;

    EvaluationReader(ResultService results, ResultRepository rows, PppkResults pppkRows, ResultFiles files) {
        this.results = results;
        this.rows = rows;
        this.pppkRows = pppkRows;
        this.files = files;
    }

    /**
     * What an evaluation was made of and came to.
     *
     * @param rules the rule set that decided
     * @param seesGrounds whether the caller may see all that it was decided from
     */
    public record Evaluated(
            UUID id,
            UUID selection,
            Stage stage,
            String ruleSet,
            int ruleSetVersion,
            String ruleSetDigest,
            String inputDigest,
            String resultDigest,
            SelectionRules rules,
            boolean seesGrounds) {

        /** Whether it is of a PPPK selection. */
        public boolean isOfPppk() {
            return PppkRules.KIND.equals(rules.kind());
        }
    }

    /**
     * An evaluation that the caller may see.
     *
     * @throws ProblemException if there is none, or it has not come to results
     */
    @Transactional
    public Evaluated completed(UUID id) {
        Evaluation of = results.completed(id);
        return new Evaluated(
                of.id(),
                of.selectionId(),
                of.stage(),
                of.ruleSetCode(),
                of.ruleSetVersion(),
                of.ruleSetDigest(),
                of.inputDigest(),
                of.resultDigest(),
                results.rulesOf(of),
                results.seesGrounds(of));
    }

    /** The reasons of these people's results as the caller may see them; nobody's who is not there. */
    @Transactional
    public Map<String, List<Reason>> reasons(UUID id, Collection<String> participantNumbers) {
        return results.reasons(id, participantNumbers);
    }

    /** Whether somebody has a result. */
    @Transactional
    public boolean holds(UUID id, String participantNumber) {
        return rows.find(id, participantNumber).isPresent();
    }

    /** Somebody's result with its reasons, for themselves: nothing personal of others; empty if there is none. */
    @Transactional
    public Optional<ResultView> result(UUID id, String participantNumber) {
        return holds(id, participantNumber) ? Optional.of(results.own(id, participantNumber)) : Optional.empty();
    }

    /** A page of results as they are announced, by participant number. */
    @Transactional
    public List<PublicResult> page(UUID id, String after, String formationCode, String code, int atMost) {
        if (results.rulesOf(results.completed(id)) instanceof PppkRules) {
            return pppkRows.page(id, after, formationCode, code, atMost).stream()
                    .map(PublicResult::of)
                    .toList();
        }
        return rows.page(id, after, formationCode, code, atMost).stream()
                .map(PublicResult::of)
                .toList();
    }

    /** Writes the canonical results. */
    public void writeResults(UUID id, OutputStream out) {
        files.writeResults(results.completed(id), out);
    }
}
