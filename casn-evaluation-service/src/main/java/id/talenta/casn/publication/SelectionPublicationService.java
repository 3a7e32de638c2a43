package id.talenta.casn.publication;

import id.talenta.casn.evaluation.PublicationService;
import id.talenta.casn.evaluation.PublicationView;
import id.talenta.casn.selection.SelectionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The publications of a selection, as its agency sees them. */
@ApplicationScoped
public class SelectionPublicationService {

    private final PublicationService publications;
    private final SelectionService selections;

    SelectionPublicationService(PublicationService publications, SelectionService selections) {
        this.publications = publications;
        this.selections = selections;
    }

    @Transactional
    List<PublicationView> page(UUID selectionId, UUID after, int atMost) {
        selections.get(selectionId);
        return publications.page(selectionId, null, after, atMost);
    }
}
