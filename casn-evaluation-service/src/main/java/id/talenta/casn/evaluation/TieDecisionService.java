package id.talenta.casn.evaluation;

import id.talenta.casn.CasnProblem;
import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.FinalCodes;
import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.casn.evaluation.rules.SelectionRules;
import id.talenta.casn.ruleset.SelectionRuleSets;
import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.OutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Decisions about people whom the rules cannot tell apart. */
@ApplicationScoped
public class TieDecisionService {

    private static final int MOST_UNDECIDED = 100_000;

    private final EvaluationRepository evaluations;
    private final EvaluationService standing;
    private final PublicationRepository publications;
    private final TieDecisionRepository decisions;
    private final ResultRepository results;
    private final StandingRepository standings;
    private final QueueRepository queues;
    private final EmptyPostService emptyPosts;
    private final ResultFiles files;
    private final PppkTieService pppkTies;
    private final SelectionRuleSets ruleSets;
    private final Caller caller;
    private final Clock clock;

    TieDecisionService(
            EvaluationRepository evaluations,
            EvaluationService standing,
            PublicationRepository publications,
            TieDecisionRepository decisions,
            ResultRepository results,
            StandingRepository standings,
            QueueRepository queues,
            EmptyPostService emptyPosts,
            ResultFiles files,
            PppkTieService pppkTies,
            SelectionRuleSets ruleSets,
            Caller caller,
            Clock clock) {
        this.evaluations = evaluations;
        this.standing = standing;
        this.publications = publications;
        this.decisions = decisions;
        this.results = results;
        this.standings = standings;
        this.queues = queues;
        this.emptyPosts = emptyPosts;
        this.files = files;
        this.pppkTies = pppkTies;
        this.ruleSets = ruleSets;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Decides the tie of a formation: exactly the posts that are left go to people of the tie. The results change with it, and their digest;
     * the digest of the input does not.
     */
    @Transactional
    TieDecision decide(UUID evaluationId, TieDecisionRequest request) {
        Evaluation evaluation = evaluations.lock(evaluationId).orElseThrow(ProblemException::notFound);
        caller.requireAgency(evaluation.agency());
        standing.get(evaluationId).completed();
        if (publications.findByIdOptional(evaluationId).isPresent()) {
            throw new ProblemException(CasnProblem.ALREADY_PUBLISHED);
        }
        SelectionRules rules = ruleSets.find(evaluation.ruleSetCode(), evaluation.ruleSetVersion())
                .orElseThrow()
                .payload();
        List<ResultRow> tie = evaluation.stage() == Stage.FINAL
                ? standings.tie(evaluationId, request.formationCode(), rules.undecidedCode(), MOST_UNDECIDED)
                : List.of();
        if (tie.isEmpty()) {
            throw new ProblemException(CasnProblem.NO_TIE_TO_DECIDE);
        }
        Set<String> equal =
                tie.stream().map(ResultRow::participantNumber).collect(Collectors.toCollection(HashSet::new));
        check(
                request,
                equal,
                rules instanceof PppkRules
                        ? pppkTies.postsLeft(evaluationId, tie.get(0).participantNumber(), request.formationCode())
                        : postsLeft(evaluationId, tie.get(0), request.formationCode()));
        TieDecision decision = new TieDecision(
                evaluation, request, caller.subject(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        decisions.persistAndFlush(decision);
        if (rules instanceof PppkRules pppkRules) {
            record(evaluation, pppkTies.resume(evaluation, pppkRules, request.formationCode()));
        } else {
            decide(evaluation, rules.cpns(), request, equal);
            record(evaluation, evaluation.counts().decided(rules.cpns().finalResult(), standings.byCode(evaluationId)));
        }
        return decision;
    }

    private void decide(Evaluation evaluation, CpnsRules rules, TieDecisionRequest request, Set<String> equal) {
        if (rules.finalResult().optimisation() == null) {
            FinalCodes codes = rules.finalResult().codes();
            results.recode(evaluation.id(), request.selected(), codes.selected());
            request.selected().forEach(equal::remove);
            results.recode(evaluation.id(), equal, codes.notSelected());
        } else {
            emptyPosts.resume(evaluation, rules, request.formationCode());
        }
    }

    private void record(Evaluation evaluation, Counts counts) {
        evaluation.record(
                evaluation.inputDigest(), files.writeResults(evaluation, OutputStream.nullOutputStream()), counts);
    }

    @Transactional
    List<TieDecision> page(UUID evaluationId, String after, int atMost) {
        standing.get(evaluationId);
        return decisions.page(evaluationId, after, atMost);
    }

    private int postsLeft(UUID evaluationId, ResultRow oneOfTheTie, String formationCode) {
        if (oneOfTheTie.move() != null) {
            return queues.of(evaluationId, List.of(formationCode)).stream()
                    .filter(queue -> queue.straddleRank() > 0)
                    .mapToInt(queue -> queue.posts() - queue.straddleRank() + 1)
                    .findFirst()
                    .orElseThrow();
        }
        FormationResult formation =
                results.formations(evaluationId, List.of(formationCode)).get(formationCode);
        return formation.formation().quota() - formation.cut().straddleRank() + 1;
    }

    private static void check(TieDecisionRequest request, Set<String> equal, int posts) {
        List<InputError> errors = new ArrayList<>();
        Set<String> distinct = new HashSet<>();
        for (int i = 0; i < request.selected().size(); i++) {
            String number = request.selected().get(i);
            if (!equal.contains(number) || !distinct.add(number)) {
                errors.add(InputError.inBody("/selected/" + i, "not-in-tie", Map.of()));
            }
        }
        if (request.selected().size() != posts) {
            errors.add(InputError.inBody("/selected", "selects-wrong-number", Map.of("posts", posts)));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }
}
