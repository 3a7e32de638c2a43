package id.talenta.casn.ruleset;

import java.time.Instant;
import java.util.List;

/**
 * That a version was published here, and by whom.
 *
 * @param key names it
 * @param digest SHA-256 of its canonical JSON
 * @param authors the subjects who wrote it
 * @param publishedBy the subject who published it
 * @param publishedAt when
 */
record RuleSetPublication(
        RuleSetKey key, String digest, List<String> authors, String publishedBy, Instant publishedAt) {}
