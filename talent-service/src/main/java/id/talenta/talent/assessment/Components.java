package id.talenta.talent.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.talenta.talent.assessment.rules.CompetencyLevel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was assessed, as it was given: any of the components that count in a mapping besides the appraisal. Decree of the head of BKN
 * 411/2025 names them; what each is worth says a rule set, not this.
 */
@Schema(
        name = "AssessedComponents",
        description = "What was assessed, one component or more; what is left out was not assessed and is not zero")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Components(
        @Schema(nullable = true, examples = "80", description = "Awards of the last five years (penghargaan), 0 to 100")
        @Min(0)
        @Max(100)
        @Digits(integer = 3, fraction = 2)
        BigDecimal award,

        @Schema(
                nullable = true,
                examples = "60",
                description = "Assignments in teams (penugasan dalam tim kerja), 0 to 100")
        @Min(0)
        @Max(100)
        @Digits(integer = 3, fraction = 2)
        BigDecimal teamAssignment,

        @Schema(
                nullable = true,
                examples = "75.5",
                description = "Feedback of superiors, peers and subordinates (umpan balik 360°), 0 to 100")
        @Min(0)
        @Max(100)
        @Digits(integer = 3, fraction = 2)
        BigDecimal feedback360,

        @Schema(nullable = true) @Valid Competency competency,

        @Schema(
                nullable = true,
                examples = "70",
                description = "Competency development (pengembangan kompetensi), 0 to 100")
        @Min(0)
        @Max(100)
        @Digits(integer = 3, fraction = 2)
        BigDecimal competencyDevelopment,

        @Schema(nullable = true) @Valid Experience experience,

        @Schema(
                nullable = true,
                examples = "78.5",
                description = "Assessment of potential (penilaian potensi, eight aspects), 0 to 100")
        @Min(0)
        @Max(100)
        @Digits(integer = 3, fraction = 2)
        BigDecimal potential,

        @Schema(nullable = true, description = "Level of formal education")
        Education education,

        @Schema(nullable = true, description = "Whether the field of study fits the post (kesesuaian bidang ilmu)")
        Boolean fieldMatch,

        @Schema(
                nullable = true,
                description = "The heaviest disciplinary punishment, or one being served. Null without `pii:sensitive`")
        Discipline discipline) {

    /** Level of formal education. */
    public enum Education {
        S3,
        S2,
        S1,
        D4,
        D3,
        D2,
        D1,
        SLTA,
        SLTP,
        SD
    }

    /** Range of postings. */
    public enum Diversity {
        CROSS_AGENCY,
        CROSS_UNIT,
        ONE_UNIT
    }

    /** Acting assignments (Plt, Plh), in a post higher than or equal to the own one. */
    public enum Acting {
        PLT_HIGHER,
        PLT_EQUAL,
        PLH_HIGHER,
        PLH_EQUAL,
        NONE
    }

    /** Disciplinary record. */
    public enum Discipline {
        NEVER,
        LIGHT,
        MODERATE,
        SEVERE,
        SERVING
    }

    /** A competency assessment: levels, or a score in their place. */
    @Schema(
            name = "AssessedCompetency",
            description =
                    "Competency assessment (penilaian kompetensi): the levels reached, or a score where only that is known")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Competency(
            @Schema(nullable = true, examples = "82.5", description = "Job fit (JPM) in per cent; null with levels")
            @Min(0)
            @Max(100)
            @Digits(integer = 3, fraction = 2)
            BigDecimal score,

            @Schema(nullable = true, description = "Null with a score") @Size(min = 1, max = 60)
            List<@NotNull @Valid Level> levels) {

        boolean hasOneForm() {
            return (score == null) != (levels == null);
        }

        boolean hasRepetition() {
            return levels != null
                    && levels.stream().map(Level::competency).distinct().count() < levels.size();
        }
    }

    /** What was reached in one competency, and what the post asks for. */
    @Schema(name = "AssessedLevel", description = "What was reached in one competency, and what the post asks for")
    public record Level(
            @Schema(
                    examples = "M.01",
                    description =
                            "M.01 to M.08 managerial, SK.01 social-cultural, T.nn technical (PermenPANRB 38/2017)")
            @NotNull
            @Size(max = 5)
            @Pattern(regexp = CompetencyLevel.CODE)
            String competency,

            @Schema(examples = "3") @NotNull @Min(0) @Max(CompetencyLevel.HIGHEST)
            Integer actual,

            @Schema(examples = "4") @NotNull @Min(1) @Max(CompetencyLevel.HIGHEST)
            Integer required) {}

    /** Experience in posts. */
    @Schema(name = "AssessedExperience", description = "Experience in posts (pengalaman jabatan)")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Experience(
            @Schema(nullable = true, examples = "4", description = "Full years in the present post") @Min(0) @Max(50)
            Integer yearsInPosition,

            @Schema(nullable = true) Diversity diversity,
            @Schema(nullable = true) Acting acting) {

        /** Whether at least one of them is there. */
        public boolean hasSomething() {
            return yearsInPosition != null || diversity != null || acting != null;
        }
    }

    /** Whether at least one of them is there. */
    public boolean hasSomething() {
        return !equals(new Components(null, null, null, null, null, null, null, null, null, null));
    }

    /** The same without what only callers with {@code pii:sensitive} may see. */
    Components withoutSensitive() {
        return new Components(
                award,
                teamAssignment,
                feedback360,
                competency,
                competencyDevelopment,
                experience,
                potential,
                education,
                fieldMatch,
                null);
    }
}
