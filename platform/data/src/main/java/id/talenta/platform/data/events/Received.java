package id.talenta.platform.data.events;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as a consumer gets it.
 *
 * @param id the same however often it is delivered
 * @param type its kind, such as {@code id.talenta.casn.appointment-changed.v1}
 * @param key the aggregate that it is about
 * @param version the version of that aggregate
 * @param time when it happened
 * @param data what the consumer reads of it; fields that it does not know are passed over
 */
public record Received<T>(UUID id, String type, String key, long version, Instant time, T data) {}
