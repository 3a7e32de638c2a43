package id.talenta.casn.ruleset;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/**
 * A version that is being written.
 *
 * @param key names it
 * @param document as far as it is written
 * @param revision grows with every change
 * @param authors the subjects who wrote on it; none of them publishes it
 * @param createdAt when it was begun
 * @param changedAt when it was last changed
 */
record RuleSetDraft(
        RuleSetKey key, JsonNode document, long revision, List<String> authors, Instant createdAt, Instant changedAt) {}
