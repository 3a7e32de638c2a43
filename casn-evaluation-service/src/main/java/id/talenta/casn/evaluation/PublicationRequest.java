package id.talenta.casn.evaluation;

import id.talenta.casn.objection.rules.ObjectionWindow;
import id.talenta.platform.web.input.DateWithin;
import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "PublicationRequest",
        description = "How an evaluation is to be published. All of it is optional; the three dates belong together")
record PublicationRequest(
        @Schema(
                nullable = true,
                examples = "Hasil pasca-sanggah: nilai SKB tiga peserta dikoreksi.",
                description =
                        "Why it takes the place of the version before; needed where no score was corrected since. Shown to everybody: no names")
        @Size(min = 20, max = 2000)
        @Pattern(regexp = "[^\\x00-\\x08\\x0e-\\x1f]*")
        String reason,

        @Schema(nullable = true, maxLength = 10, description = "The first day on which objections can be filed")
        @DateWithin
        LocalDate objectionsFrom,

        @Schema(nullable = true, maxLength = 10, description = "The last one") @DateWithin
        LocalDate objectionsUntil,

        @Schema(nullable = true, maxLength = 10, description = "The day by which objections are to be answered")
        @DateWithin
        LocalDate answersUntil) {

    static final PublicationRequest NOTHING_SAID = new PublicationRequest(null, null, null, null);

    /**
     * The window that is asked for; empty if nothing is said about it.
     *
     * @throws ProblemException if a date is missing, past, or out of order
     */
    Optional<ObjectionWindow> window(LocalDate today) {
        if (objectionsFrom == null && objectionsUntil == null && answersUntil == null) {
            return Optional.empty();
        }
        List<InputError> errors = new ArrayList<>();
        require(errors, "/objectionsFrom", objectionsFrom, today, "in-the-past");
        require(errors, "/objectionsUntil", objectionsUntil, objectionsFrom, "out-of-order");
        require(errors, "/answersUntil", answersUntil, objectionsUntil, "out-of-order");
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return Optional.of(new ObjectionWindow(objectionsFrom, objectionsUntil, answersUntil));
    }

    private static void require(List<InputError> errors, String pointer, LocalDate day, LocalDate least, String code) {
        if (day == null) {
            errors.add(InputError.inBody(pointer, "required", Map.of()));
        } else if (least != null && day.isBefore(least)) {
            errors.add(InputError.inBody(pointer, code, Map.of()));
        }
    }
}
