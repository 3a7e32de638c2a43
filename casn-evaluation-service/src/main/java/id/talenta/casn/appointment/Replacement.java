package id.talenta.casn.appointment;

import java.time.Instant;
import java.util.UUID;

/**
 * That somebody took the place of one who withdrew.
 *
 * @param appointment of who took it
 * @param replaces of who withdrew
 * @param tieReason why the committee chose among equals, null where there were none
 * @param tieReference the committee's minutes, null where there were no equals
 */
record Replacement(
        UUID appointment, UUID replaces, String tieReason, String tieReference, String createdBy, Instant createdAt) {}
