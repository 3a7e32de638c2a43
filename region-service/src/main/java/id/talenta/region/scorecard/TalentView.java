package id.talenta.region.scorecard;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ScorecardTalent",
        description =
                "The people of the region's government, as talent-service told of them by `agency-summarised`; boxes"
                        + " count published mappings only")
record TalentView(
        @Schema(required = true, examples = "210") @Min(0) @Max(1_000_000_000)
        int people,

        @Schema(
                required = true,
                type = SchemaType.OBJECT,
                maxProperties = 9,
                additionalProperties = CasnView.Count.class,
                examples = "{\"1\": 3, \"5\": 80, \"9\": 12}",
                description = "People in each of the nine boxes")
        Map<String, Integer> boxes,

        @Schema(required = true, examples = "40", description = "People in no box") @Min(0) @Max(1_000_000_000)
        int unmapped,

        @Schema(
                required = true,
                nullable = true,
                examples = "94.22",
                description = "Per cent of the people of whom all is known that mapping needs")
        @Min(0)
        @Max(100)
        BigDecimal completeness,

        @Schema(
                required = true,
                nullable = true,
                examples = "97.13",
                description = "Mean, in per cent; null, like the next two, where it is known of too few people")
        @Min(0)
        @Max(100)
        BigDecimal leadership,

        @Schema(required = true, nullable = true, examples = "78.40") @Min(0) @Max(100)
        BigDecimal competence,

        @Schema(required = true, nullable = true, examples = "83.00") @Min(0) @Max(100)
        BigDecimal performance,

        @Schema(
                required = true,
                type = SchemaType.OBJECT,
                maxProperties = 10,
                additionalProperties = CasnView.Count.class,
                examples = "{\"leadership\": 590, \"competence\": 612, \"performance\": 633}",
                description = "Of how many people each mean is")
        Map<String, Integer> known,

        @Schema(required = true, description = "When talent-service counted") @NotNull
        Instant asOf,

        @Schema(required = true, examples = "12", description = "How long ago that was")
        @Min(0)
        @Max(1_000_000_000_000L)
        long ageSeconds,

        @Schema(required = true) ToldView derivedFrom) {

    /** Null while nothing was told. */
    static TalentView of(ReadModel.Summary summary, Instant now) {
        if (summary == null) {
            return null;
        }
        AgencySummarised figures = summary.figures();
        return new TalentView(
                figures.people(),
                figures.boxes(),
                figures.unmapped(),
                figures.completeness(),
                figures.leadership(),
                figures.competence(),
                figures.performance(),
                figures.known(),
                figures.asOf(),
                CasnView.age(figures.asOf(), now),
                ToldView.of(summary.told()));
    }
}
