package id.talenta.casn.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.talenta.casn.evaluation.rules.Affirmation;
import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.GpaScale;
import id.talenta.platform.web.contract.PersonalData;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The facts of a person that decide, before or after a correction. */
@Schema(
        name = "CorrectedParticipant",
        description = "The facts of a participant that decide; what there is none of, or may not be seen, is left out")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ParticipantFacts(
        @Schema(nullable = true, description = "Left out without `pii:read`") @PersonalData("pii:read")
        LocalDate birthDate,

        @Schema(nullable = true, maxLength = 300, examples = "S-1 AKUNTANSI")
        String qualification,

        @Schema(nullable = true, minimum = "0", maximum = "100", examples = "3.41") @PersonalData("pii:read")
        BigDecimal gpa,

        @Schema(nullable = true, description = "Scale of the mark, which follows from the qualification")
        GpaScale gpaScale,

        @Schema(nullable = true, maxLength = 6, examples = "R2", description = "Priority class (PPPK)")
        String priority,

        @Schema(
                nullable = true,
                description = "Grounds for points on the technical score (PPPK); left out without `pii:sensitive`")
        @Size(max = 4)
        @PersonalData("pii:sensitive")
        List<Affirmation> affirmations) {

    /** One way to write each, so that equal facts are equal. */
    ParticipantFacts {
        gpa = gpa == null ? null : plain(gpa);
        affirmations = affirmations == null || affirmations.isEmpty()
                ? null
                : affirmations.stream().sorted().toList();
    }

    /** With what is given in place of what was. */
    ParticipantFacts with(ParticipantCorrection given) {
        return new ParticipantFacts(
                given.birthDate() == null ? birthDate : given.birthDate(),
                given.qualification() == null ? qualification : given.qualification(),
                given.gpa() == null ? gpa : given.gpa(),
                gpaScale,
                given.priority() == null ? priority : given.priority(),
                given.affirmations() == null ? affirmations : given.affirmations());
    }

    /** With the scale that the qualification calls for by these rules; none where there is no mark, or where rules have none. */
    ParticipantFacts withScale(CpnsRules rules) {
        GpaScale scale = rules == null || gpa == null ? null : rules.gpa().scaleOf(qualification);
        return new ParticipantFacts(birthDate, qualification, gpa, scale, priority, affirmations);
    }

    /** For who may see less. */
    ParticipantFacts shown(boolean personal, boolean sensitive) {
        return new ParticipantFacts(
                personal ? birthDate : null, qualification, gpa, gpaScale, priority, sensitive ? affirmations : null);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
