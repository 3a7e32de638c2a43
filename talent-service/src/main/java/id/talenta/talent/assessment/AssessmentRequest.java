package id.talenta.talent.assessment;

import id.talenta.platform.web.input.DateWithin;
import id.talenta.platform.web.input.Text;
import id.talenta.platform.web.problem.InputError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AssessmentRequest", description = "An assessment to record")
record AssessmentRequest(
        @NotNull @DateWithin LocalDate assessedOn,

        @Schema(nullable = true, description = "Last day of validity; null where the issuer says none") @DateWithin
        LocalDate validUntil,

        @Schema(examples = "Assessment center Kanreg II BKN", description = "By whom and by what means it was made")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = Text.LINE)
        String instrument,

        @NotNull @Valid Components components) {

    /** What is wrong beyond single values. */
    List<InputError> faults(LocalDate today) {
        List<InputError> faults = new ArrayList<>();
        if (assessedOn.isAfter(today)) {
            faults.add(InputError.inBody("/assessedOn", "not-yet", Map.of()));
        }
        if (validUntil != null && validUntil.isBefore(assessedOn)) {
            faults.add(InputError.inBody("/validUntil", "valid-before-assessed", Map.of()));
        }
        if (!components.hasSomething()) {
            faults.add(InputError.inBody("/components", "nothing-given", Map.of()));
        }
        if (components.experience() != null && !components.experience().hasSomething()) {
            faults.add(InputError.inBody("/components/experience", "nothing-given", Map.of()));
        }
        Components.Competency competency = components.competency();
        if (competency != null && !competency.hasOneForm()) {
            faults.add(InputError.inBody("/components/competency", "score-or-levels", Map.of()));
        }
        if (competency != null && competency.hasRepetition()) {
            faults.add(InputError.inBody("/components/competency/levels", "repeated-competency", Map.of()));
        }
        return faults;
    }
}
