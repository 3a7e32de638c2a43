package id.talenta.region.scorecard;

import java.time.Instant;
import java.util.UUID;

/**
 * The event that something was told by.
 *
 * @param version of what it is about
 * @param at when it happened there
 */
record Told(UUID event, long version, Instant at) {}
