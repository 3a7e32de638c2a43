package id.talenta.casn.evaluation;

import id.talenta.casn.CasnProblem;
import id.talenta.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whether an evaluation holds all that is in force. It notes how much had come in before it began to read; what is there beyond that when it
 * is to be published, it need not have seen. To be asked while the selection is locked: what is stored at the same time waits, or is seen.
 */
@ApplicationScoped
class UpToDate {

    private static final List<String> OF_SKD = List.of("formations", "participants", "skd", Intake.OUTCOMES);
    private static final List<String> OF_FINAL =
            List.of("formations", "pppk", "skb", "skbTests", "skbScores", Intake.OUTCOMES);
    private static final List<String> OF_THE_PEOPLE = List.of("participants", "skd");

    private final EvaluationRepository evaluations;
    private final IntakeRepository intake;

    UpToDate(EvaluationRepository evaluations, IntakeRepository intake) {
        this.evaluations = evaluations;
        this.intake = intake;
    }

    /**
     * Lets pass only what is up to date. Who left after SKD was evaluated is of the final evaluation, and formations that nobody has applied
     * for are.
     *
     * @throws ProblemException that names what came later, and how much
     */
    void require(Evaluation evaluation) {
        Intake now = intake.of(evaluation.selectionId());
        Map<String, Long> later = new TreeMap<>();
        if (evaluation.stage() == Stage.SKD) {
            add(later, evaluation, now, OF_SKD);
        } else {
            add(later, evaluation, now, OF_FINAL);
            if (intake.comparedPlaces(evaluation.id())) {
                add(later, evaluation, now, List.of(Intake.AMENDMENTS));
            }
            Evaluation ofThePeople =
                    evaluation.basedOn() == null ? evaluation : evaluations.findById(evaluation.basedOn());
            add(later, ofThePeople, now, OF_THE_PEOPLE);
        }
        if (!later.isEmpty()) {
            throw new ProblemException(CasnProblem.EVALUATION_OUTDATED, Map.of("later", text(later)));
        }
    }

    private static void add(Map<String, Long> later, Evaluation evaluation, Intake now, List<String> kinds) {
        if (evaluation.intake() != null) {
            later.putAll(now.since(evaluation.intake(), kinds));
        }
    }

    private static String text(Map<String, Long> later) {
        return later.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
