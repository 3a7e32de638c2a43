package id.talenta.platform.data.events;

import id.talenta.platform.data.paging.Cursors;
import id.talenta.platform.data.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;

/** What the dead-letter resource of every service answers: only the path and the operations' names are the service's own. */
@ApplicationScoped
public class DeadLetterPages {

    private final DeadLetterStore letters;
    private final Replay replay;
    private final Cursors cursors;

    DeadLetterPages(DeadLetterStore letters, Replay replay, Cursors cursors) {
        this.letters = letters;
        this.replay = replay;
        this.cursors = cursors;
    }

    /**
     * A page as it stands in the contract.
     *
     * @param data the events, at most 200
     * @param next the cursor of the next page; null on the last one
     */
    @Schema(name = "DeadLetterPage", description = "A page of dead letters, the oldest first")
    public record Page(
            @Schema(required = true) @Size(max = 200) List<DeadLetter> data,

            @Schema(required = true, nullable = true, maxLength = 1000)
            String next) {}

    /** What became of a replay. */
    @Schema(name = "Replay", description = "What became of a replay")
    public record Replayed(
            @Schema(required = true) UUID id,
            @Schema(required = true) Replay.Outcome outcome) {}

    /** A page of what waits, the oldest first; the caller's scope has been checked. */
    public RestResponse<Page> page(PageRequest page, UriInfo uri) {
        List<DeadLetter> found = letters.page(cursors.after(page, uri), page.limit() + 1);
        return cursors.page(
                page,
                uri,
                found,
                letter -> List.of(letter.at().toString(), letter.id().toString()),
                Page::new);
    }

    /**
     * Has an event processed, or sent, after all; the caller's scope has been checked.
     *
     * @throws id.talenta.platform.web.problem.ProblemException {@link EventProblem#REPLAY_FAILED}, or that there is no such event
     */
    public Replayed replay(UUID id) {
        return new Replayed(id, replay.replay(id));
    }
}
