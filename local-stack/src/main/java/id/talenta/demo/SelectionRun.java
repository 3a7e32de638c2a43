package id.talenta.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** One agency's selection on its way from the first import to publication: what was sent and what came back. */
final class SelectionRun {

    final String agency;
    final String agencyName;
    final Population people;

    String path;
    StageRun skd;
    Map<String, SkbRow> skb = new LinkedHashMap<>();
    StageRun finals;
    StageRun decided;
    final Map<String, Set<String>> decisions = new HashMap<>();

    SelectionRun(String agency, Population people) {
        this.agency = agency;
        this.agencyName = people.formations().get(0).agencyName();
        this.people = people;
    }

    /**
     * An evaluation as it stood at one moment.
     *
     * @param evaluation the resource, with its counts and digests
     * @param results code and rank by participant number
     */
    record StageRun(String path, JsonNode evaluation, Map<String, Outcome> results) {

        String resultDigest() {
            return evaluation.path("resultDigest").asText();
        }

        long counted(String name) {
            return evaluation.path("counts").path(name).asLong();
        }
    }
}
