package id.talenta.platform.data.events;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event that waits for an operator: received and not processed, or recorded and not sent. Nothing of its data is shown.
 *
 * @param id of the event
 * @param key shown with its last four characters only if the topic is restricted
 * @param at since when it waits
 */
@Schema(name = "DeadLetter", description = "An event that could not be processed, or not be sent; without its data")
public record DeadLetter(
        @Schema(required = true) UUID id,
        @Schema(required = true) Direction direction,

        @Schema(required = true, maxLength = 249, examples = "talenta.casn.appointments.v1")
        String topic,

        @Schema(required = true, nullable = true, description = "Null if it was not sent")
        @Min(0)
        @Max(Integer.MAX_VALUE)
        Integer partition,

        @Schema(required = true, nullable = true, description = "Null if it was not sent")
        @Min(0)
        @Max(9_007_199_254_740_991L)
        Long offset,

        @Schema(
                required = true,
                nullable = true,
                maxLength = 200,
                examples = "********9c2e",
                description = "The aggregate; of a restricted topic the last four characters")
        String key,

        @Schema(required = true, maxLength = 200, examples = "id.talenta.casn.appointment-changed.v1")
        String type,

        @Schema(
                required = true,
                maxLength = 500,
                examples = "IllegalStateException at Profiles.apply:42 < PSQLException sqlState=23514",
                description = "What was thrown and where, without messages")
        String cause,

        @Schema(required = true, description = "How often it was tried") @Min(0) @Max(1_000)
        int attempts,

        @Schema(required = true) Instant at) {

    /** Which way it was going. */
    @Schema(name = "DeadLetterDirection", description = "`RECEIVED`: not processed; `UNSENT`: not sent")
    public enum Direction {
        /** From another service to this one; it was not processed. */
        RECEIVED,
        /** From this service; it can never be sent, or waits behind one of its key that cannot. */
        UNSENT
    }
}
