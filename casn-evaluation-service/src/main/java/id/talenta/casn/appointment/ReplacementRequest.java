package id.talenta.casn.appointment;

import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What only people can say of a succession: whom the committee chose, where several share the next rank. */
@Schema(
        name = "ReplacementRequest",
        description =
                "Empty where the rank says who follows. Where several share it, all three: the committee's decision")
record ReplacementRequest(
        @Schema(
                nullable = true,
                examples = "24350174000000018",
                description = "Whom the committee chose among those who share the rank")
        @Size(min = 1, max = 32)
        @Pattern(regexp = "[0-9A-Za-z][0-9A-Za-z._/-]*")
        String selected,

        @Schema(
                nullable = true,
                examples = "Rapat panitia: pengalaman kerja yang relevan.",
                description = "Shown without `pii:read`, to everybody who reads the appointment: no names")
        @Size(min = 1, max = 1000)
        @Pattern(regexp = Decree.LINE)
        String reason,

        @Schema(nullable = true, examples = "BA-17/PANSEL/2025", description = "Minutes or letter of the decision")
        @Size(min = 1, max = 200)
        @Pattern(regexp = Decree.LINE)
        String reference) {

    /**
     * Whether it brings a decision.
     *
     * @throws ProblemException if it brings a part of one
     */
    boolean decides() {
        List<InputError> errors = new ArrayList<>();
        boolean any = Stream.of(selected, reason, reference).anyMatch(Objects::nonNull);
        check(errors, "/selected", selected, any);
        check(errors, "/reason", reason, any);
        check(errors, "/reference", reference, any);
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return any;
    }

    private static void check(List<InputError> errors, String pointer, String value, boolean any) {
        if (any && (value == null || value.isBlank())) {
            errors.add(InputError.inBody(pointer, "only-together", Map.of()));
        }
    }
}
