package id.talenta.casn.publication;

import id.talenta.casn.evaluation.EvaluationReader;
import id.talenta.casn.evaluation.PublicResult;
import id.talenta.casn.evaluation.PublicationService;
import id.talenta.casn.evaluation.PublicationView;
import id.talenta.casn.selection.SelectionService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;

/**
 * What is published, for everybody. Each transaction is narrowed to it before anything is read, so that a mistake in a query shows nothing
 * that is not public.
 */
@ApplicationScoped
public class AnnouncementService {

    private static final int DOWNLOAD_SECONDS = 600;

    private final PublishedScope scope;
    private final PublicationService publications;
    private final SelectionService selections;
    private final EvaluationReader evaluations;

    AnnouncementService(
            PublishedScope scope,
            PublicationService publications,
            SelectionService selections,
            EvaluationReader evaluations) {
        this.scope = scope;
        this.publications = publications;
        this.selections = selections;
        this.evaluations = evaluations;
    }

    @Transactional
    List<AnnouncementView> page(AnnouncementFilter filter, UUID after, int atMost) {
        scope.showAll();
        return publications.page(filter.selection, filter.agency, after, atMost).stream()
                .map(this::view)
                .toList();
    }

    @Transactional
    AnnouncementView get(UUID evaluationId) {
        scope.show(evaluationId);
        return view(publications.get(evaluationId));
    }

    @Transactional
    List<PublicResult> results(UUID evaluationId, String after, String formationCode, String code, int atMost) {
        get(evaluationId);
        return evaluations.page(evaluationId, after, formationCode, code, atMost);
    }

    /** Writes the canonical results, those of which the published digest was taken. */
    void writeResults(UUID evaluationId, OutputStream out) {
        QuarkusTransaction.requiringNew().timeout(DOWNLOAD_SECONDS).run(() -> {
            get(evaluationId);
            evaluations.writeResults(evaluationId, out);
        });
    }

    private AnnouncementView view(PublicationView publication) {
        return AnnouncementView.of(publication, selections.get(publication.selection()));
    }
}
