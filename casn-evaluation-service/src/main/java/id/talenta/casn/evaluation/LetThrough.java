package id.talenta.casn.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Who may go on to SKB, as far as other features ask. */
@ApplicationScoped
public class LetThrough {

    private final EvaluationRepository evaluations;

    LetThrough(EvaluationRepository evaluations) {
        this.evaluations = evaluations;
    }

    /** The evaluation that says it: the latest completed one of SKD. */
    @Transactional
    public Optional<UUID> latestEvaluation(UUID selectionId) {
        return evaluations.latestSkd(selectionId);
    }
}
