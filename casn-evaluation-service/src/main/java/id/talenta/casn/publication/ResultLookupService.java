package id.talenta.casn.publication;

import id.talenta.casn.CasnProblem;
import id.talenta.casn.evaluation.EvaluationReader;
import id.talenta.casn.evaluation.PublicationService;
import id.talenta.casn.evaluation.PublicationView;
import id.talenta.casn.evaluation.Stage;
import id.talenta.casn.intake.Person;
import id.talenta.casn.intake.RosterService;
import id.talenta.casn.selection.SelectionService;
import id.talenta.platform.data.audit.Audit;
import id.talenta.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** A participant's own published result, shown by their agency's portal to whoever proves to be them. */
@ApplicationScoped
public class ResultLookupService {

    private final SelectionService selections;
    private final RosterService roster;
    private final PublicationService publications;
    private final EvaluationReader evaluations;
    private final Audit audit;

    ResultLookupService(
            SelectionService selections,
            RosterService roster,
            PublicationService publications,
            EvaluationReader evaluations,
            Audit audit) {
        this.selections = selections;
        this.roster = roster;
        this.publications = publications;
        this.evaluations = evaluations;
        this.audit = audit;
    }

    /**
     * The result of the version that stands; of the last stage that holds one, if no stage is named.
     *
     * @throws ProblemException not-found if there is no such participant, or the proof is not theirs: nobody learns which
     */
    @Transactional
    ResultLookupView lookUp(ResultLookupRequest request) {
        request.requireOneProof();
        audit.about(request.selection().toString(), request.participantNumber());
        selections.get(request.selection());
        roster.person(request.selection(), request.participantNumber())
                .filter(person -> isProven(person, request))
                .orElseThrow(ProblemException::notFound);
        List<Stage> stages = request.stage() == null ? List.of(Stage.FINAL, Stage.SKD) : List.of(request.stage());
        List<PublicationView> published = stages.stream()
                .flatMap(stage -> publications.latest(request.selection(), stage).stream())
                .toList();
        if (published.isEmpty()) {
            throw new ProblemException(CasnProblem.NOTHING_PUBLISHED);
        }
        return published.stream()
                .flatMap(publication -> result(publication, request.participantNumber()).stream())
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    private Optional<ResultLookupView> result(PublicationView publication, String participantNumber) {
        return evaluations
                .result(publication.evaluation(), participantNumber)
                .map(result -> new ResultLookupView(
                        publication.selection(),
                        publication.evaluation(),
                        publication.stage(),
                        publication.version(),
                        publication.publishedAt(),
                        publication.objectionsFrom(),
                        publication.objectionsUntil(),
                        result));
    }

    private static boolean isProven(Person person, ResultLookupRequest request) {
        return request.nik() == null
                ? person.birthDate().equals(request.birthDate())
                : person.nik().equals(request.nik());
    }
}
