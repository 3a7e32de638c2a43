package id.talenta.casn.evaluation;

import id.talenta.casn.CasnProblem;
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
    private final ResultService files;
    private final PppkResults pppk;
    private final SelectionRuleSets ruleSets;
    private final Caller caller;
    private final Clock clock;

    TieDecisionService(
            EvaluationRepository evaluations,
            EvaluationService standing,
            PublicationRepository publications,
            TieDecisionRepository decisions,
            ResultRepository results,
            ResultService files,
            PppkResults pppk,
            SelectionRuleSets ruleSets,
            Caller caller,
            Clock clock) {
        this.evaluations = evaluations;
        this.standing = standing;
        this.publications = publications;
        this.decisions = decisions;
        this.results = results;
        this.files = files;
        this.pppk = pppk;
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
                ? results.page(evaluationId, "", request.formationCode(), rules.undecidedCode(), MOST_UNDECIDED)
                : List.of();
        if (tie.isEmpty()) {
            throw new ProblemException(CasnProblem.NO_TIE_TO_DECIDE);
        }
        Set<String> equal =
                tie.stream().map(ResultRow::participantNumber).collect(Collectors.toCollection(HashSet::new));
        check(request, equal, postsLeft(evaluationId, request.formationCode()));
        request.selected().forEach(equal::remove);
        if (rules instanceof PppkRules pppkRules) {
            pppk.recode(evaluationId, pppkRules, request.selected(), equal);
        } else {
            FinalCodes codes = rules.cpns().finalResult().codes();
            results.recode(evaluationId, request.selected(), codes.selected());
            results.recode(evaluationId, equal, codes.notSelected());
        }
        TieDecision decision = new TieDecision(
                evaluation, request, caller.subject(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        decisions.persistAndFlush(decision);
        evaluation.record(
                evaluation.inputDigest(),
                files.writeResults(evaluation, OutputStream.nullOutputStream()),
                evaluation.counts().decided(tie.size(), request.selected().size()));
        return decision;
    }

    @Transactional
    List<TieDecision> page(UUID evaluationId, String after, int atMost) {
        standing.get(evaluationId);
        return decisions.page(evaluationId, after, atMost);
    }

    private int postsLeft(UUID evaluationId, String formationCode) {
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
