package id.talenta.casn.intake;

import id.talenta.casn.evaluation.rules.NeedType;
import id.talenta.casn.selection.SelectionService;
import id.talenta.platform.web.problem.CommonProblem;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What was imported into a selection: its formations and participants. */
@ApplicationScoped
public class RosterService {

    private final SelectionService selections;
    private final FormationRepository formations;
    private final ParticipantRepository participants;
    private final Caller caller;

    RosterService(
            SelectionService selections,
            FormationRepository formations,
            ParticipantRepository participants,
            Caller caller) {
        this.selections = selections;
        this.formations = formations;
        this.participants = participants;
        this.caller = caller;
    }

    /**
     * A page of formations, with their need types as the caller may see them.
     *
     * @param needType only of this one; null for all
     * @throws ProblemException if it is one that the caller may not tell from others
     */
    @Transactional
    List<FormationView> formations(UUID selectionId, String after, NeedType needType, int atMost) {
        selections.get(selectionId);
        if (caller.has("pii:sensitive") || caller.agencies().areNamed()) {
            Set<NeedType> asked = needType == null ? EnumSet.allOf(NeedType.class) : EnumSet.of(needType);
            return formations.page(selectionId, after, asked, atMost);
        }
        if (needType != null && needType != needType.generalOrSpecial()) {
            throw new ProblemException(CommonProblem.FORBIDDEN);
        }
        Set<NeedType> asked = EnumSet.allOf(NeedType.class);
        asked.removeIf(one -> needType != null && one.generalOrSpecial() != needType);
        return formations.page(selectionId, after, asked, atMost).stream()
                .map(FormationView::withoutNeedType)
                .toList();
    }

    @Transactional
    List<ParticipantView> participants(UUID selectionId, String after, String formationCode, int atMost) {
        selections.get(selectionId);
        List<ParticipantView> found = participants.page(selectionId, after, formationCode, atMost);
        boolean personal = caller.has("pii:read");
        boolean sensitive = caller.has("pii:sensitive");
        return found.stream().map(view -> view.shown(personal, sensitive)).toList();
    }

    /** A participant of a selection, for features that decide about them; shown to nobody as it is. */
    @Transactional
    public Optional<Person> person(UUID selectionId, String participantNumber) {
        return participants.find(selectionId, participantNumber);
    }
}
