package id.talenta.region.meeting;

import java.time.LocalDate;
import java.util.UUID;

/** A meeting is about to get another date; whoever knows that it cannot, refuses in the same transaction. */
public record MeetingMoved(UUID meeting, LocalDate date) {}
