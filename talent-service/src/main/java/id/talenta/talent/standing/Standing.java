package id.talenta.talent.standing;

import id.talenta.platform.web.http.EntityVersion;
import id.talenta.talent.appraisal.rules.Predicate;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of a person's leadership, competence and performance today: each with its source and its date. */
@Schema(
        name = "Standing",
        description =
                "Leadership, competence and performance as the latest records have them; null where there is no record")
public record Standing(
        @Schema(nullable = true) Leadership leadership,
        @Schema(nullable = true) Competence competence,
        @Schema(nullable = true) Performance performance) {

    /** Of somebody of whom nothing is recorded. */
    public static final Standing UNKNOWN = new Standing(null, null, null);

    /** The managerial competencies, M.01 to M.08, of the latest valid assessment that has their levels. */
    @Schema(
            name = "Leadership",
            description =
                    "The managerial competencies M.01 to M.08 of the latest valid assessment that has their levels")
    public record Leadership(
            @Schema(examples = "3.25", description = "Mean of the levels reached") @Min(0) @Max(5)
            BigDecimal level,

            @Schema(examples = "3.00", description = "Mean of the levels that the post asks for") @Min(1) @Max(5)
            BigDecimal required,

            @Schema(examples = "100.00", description = "Levels reached, in per cent of those asked for, at most 100")
            @Min(0)
            @Max(100)
            BigDecimal percent,

            Source source) {}

    /** The competency assessment of the latest valid assessment that has one. */
    @Schema(name = "Competence", description = "The latest valid competency assessment")
    public record Competence(
            @Schema(
                    examples = "93.75",
                    description = "Job fit (JPM): levels reached in per cent of those asked for, at most 100; or the"
                            + " score, where only that was given")
            @Min(0)
            @Max(100)
            BigDecimal percent,

            Source source) {}

    /** The appraisal of the latest period. */
    @Schema(name = "Performance", description = "The appraisal of the latest period")
    public record Performance(
            Predicate predicate,
            @Schema(examples = "2026") @Min(2022) @Max(2100) int year,

            @Schema(nullable = true, examples = "2", description = "Null for the whole year") @Min(1) @Max(4)
            Integer quarter,

            UUID appraisal,
            Instant recordedAt) {}

    /** The assessment that a figure comes from. */
    @Schema(name = "AssessmentSource", description = "The assessment that the figure comes from")
    public record Source(
            UUID assessment,
            LocalDate assessedOn,
            @Schema(nullable = true) LocalDate validUntil,

            @Schema(maxLength = 200, examples = "Assessment center Kanreg II BKN") @Size(max = 200)
            String instrument) {}

    /** The version of a resource that shows this beside what has a version of its own. */
    public EntityVersion with(long version) {
        // the text of a record is the same in every process, its hash code is not
        UUID digest = UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8));
        return new EntityVersion(version + "." + Long.toHexString(digest.getMostSignificantBits()));
    }
}
