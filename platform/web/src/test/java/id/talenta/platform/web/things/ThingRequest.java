package id.talenta.platform.web.things;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A thing as it is sent. */
public record ThingRequest(
        @NotBlank @Size(max = 20) String name,
        @Min(1) int quota,
        ThingQuery.Kind kind,
        LocalDate day,
        Instant at,
        @Digits(integer = 3, fraction = 2) @Positive BigDecimal score,
        Boolean present,
        @Pattern(regexp = "[0-9.]+") @Size(max = 10) String agency,
        List<@Size(max = 5) String> tags,
        List<@Valid Part> parts,
        Map<String, @Valid Part> byName,
        Even even) {

    /** A part of a thing. */
    public record Part(@NotNull Integer size) {}

    /** A number that checks itself. */
    public record Even(int number) {
        public Even {
            if (number % 2 != 0) {
                throw new IllegalArgumentException("3574011212900001 is odd");
            }
        }
    }
}
