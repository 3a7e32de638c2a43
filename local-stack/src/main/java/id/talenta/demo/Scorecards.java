package id.talenta.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import id.talenta.demo.StoryRun.MappingRun;
import java.time.Duration;
import java.time.Instant;

/** Reads the scorecards of the regions, which hear of everything by events only, and so a little later. */
final class Scorecards {

    private static final Duration POLL = Duration.ofMillis(100);

    private final Api api;

    Scorecards(Api api) {
        this.api = api;
    }

    /** Reads them until they tell of what was done, or the time is up: whatever is different then is a difference. */
    void awaitTold(StoryRun run, Instant end) {
        read(run);
        while (!isTold(run) && Instant.now().isBefore(end)) {
            Api.pause(POLL);
            read(run);
        }
    }

    private void read(StoryRun run) {
        run.scorecards.clear();
        api.pages(
                "/v1/scorecards", card -> run.scorecards.put(card.path("region").asText(), card));
        // The province, and whoever else there may be, is in no list of the 38.
        for (String agency : Story.compared(run)) {
            if (!run.scorecards.containsKey(agency)) {
                run.scorecards.put(agency, api.get("/v1/regions/" + agency + "/scorecard"));
            }
        }
    }

    private static boolean isTold(StoryRun run) {
        boolean selections = run.selections.stream()
                .allMatch(one -> selection(run, one).path("appointed").asLong(-1)
                        == run.appointedTo(one.agency).size());
        return selections
                && run.mappings.entrySet().stream()
                        .allMatch(one -> isTold(run.scorecards.get(one.getKey()), one.getValue()));
    }

    private static boolean isTold(JsonNode card, MappingRun mapping) {
        JsonNode talent = card.path("talent");
        Matrix matrix = Matrix.of(mapping.matrix());
        return talent.path("unmapped").asLong(-1) == matrix.unmapped()
                && matrix.boxes().entrySet().stream()
                        .allMatch(box -> talent.path("boxes")
                                        .path(Integer.toString(box.getKey()))
                                        .asLong()
                                == box.getValue());
    }

    /** What a scorecard says of one selection; missing while it says nothing. */
    static JsonNode selection(StoryRun run, SelectionRun selection) {
        for (JsonNode source : run.scorecards.get(selection.agency).path("casn").path("derivedFrom")) {
            if (selection.path.endsWith("/" + source.path("selection").asText())) {
                return source;
            }
        }
        return MissingNode.getInstance();
    }
}
