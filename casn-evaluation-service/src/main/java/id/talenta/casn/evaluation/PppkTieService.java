package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.Outcome;
import id.talenta.casn.evaluation.rules.PppkFormation;
import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.casn.evaluation.rules.PppkTie;
import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Ties of PPPK selections: how many posts they are about, and what becomes of everybody of the position when one is decided. */
@ApplicationScoped
class PppkTieService {

    private final PppkResults results;
    private final StandingRepository standings;
    private final TieDecisionRepository decisions;

    PppkTieService(PppkResults results, StandingRepository standings, TieDecisionRepository decisions) {
        this.results = results;
        this.standings = standings;
        this.decisions = decisions;
    }

    /** Posts of a formation about which somebody is undecided: their own formation's, or unfilled ones elsewhere. */
    int postsLeft(UUID evaluationId, String participantNumber, String formationCode) {
        PppkRow row = results.find(evaluationId, participantNumber).orElseThrow();
        if (formationCode.equals(row.undecidedFormationCode())) {
            return row.facts().relocated().ties().stream()
                    .filter(tie -> tie.outcome() == Outcome.UNDECIDED)
                    .mapToInt(PppkTie::posts)
                    .findFirst()
                    .orElseThrow();
        }
        PppkFormationResult in =
                results.formations(evaluationId, List.of(formationCode)).get(formationCode);
        return in.formation().need().quota() - in.cut().straddleRank() + 1;
    }

    /**
     * Decides anew, with all decisions of the committee, the formations of one's position: nobody is moved between positions. What was given
     * before comes out the same.
     *
     * @throws ProblemException if the tie is not decided by it: as many as possible get a post, and with this choice fewer would
     * @return what is counted of the evaluation now
     */
    @Transactional
    Counts resume(Evaluation evaluation, PppkRules rules, String formationCode) {
        Map<String, PppkFormation> formations = results.ofThePosition(evaluation.id(), formationCode);
        List<PppkRow> stored = results.ofFormations(evaluation.id(), formations.keySet());
        PppkDecided again = PppkDecided.decide(
                rules,
                formations,
                stored.stream().map(PppkRow::candidate).toList(),
                TieDecision.chosen(decisions.byFormation(evaluation.id())));
        if (again.rows().stream().anyMatch(row -> formationCode.equals(row.undecidedFormationCode()))) {
            throw ProblemException.invalid(InputError.inBody("/selected", "leaves-post-empty", Map.of()));
        }
        List<PppkRow> changed = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            if (!again.rows().get(i).equals(stored.get(i))) {
                changed.add(again.rows().get(i));
            }
        }
        results.change(evaluation.id(), changed);
        return evaluation.counts().decided(rules, standings.byCode(evaluation.id()));
    }

    /** Whom the committee chose, by formation. */
}
