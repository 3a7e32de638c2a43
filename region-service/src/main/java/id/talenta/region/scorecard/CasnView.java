package id.talenta.region.scorecard;

import id.talenta.region.scorecard.rules.CasnFigures;
import id.talenta.region.scorecard.rules.SelectionFigures;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ScorecardCasn",
        description = "The selections of the region's government together, as casn-evaluation-service told of them by"
                + " `selection-progressed`. Each figure is the sum of those in `derivedFrom`; what no published evaluation has"
                + " decided in any of them is null")
record CasnView(
        @Schema(required = true, examples = "2") @Min(0) @Max(1_000_000)
        int selections,

        @Schema(required = true, examples = "1", description = "Selections with a published evaluation")
        @Min(0)
        @Max(1_000_000)
        int published,

        @Schema(required = true, examples = "32") @Min(0) @Max(1_000_000_000)
        int formations,

        @Schema(required = true, examples = "80") @Min(0) @Max(1_000_000_000)
        int posts,

        @Schema(required = true, examples = "2000") @Min(0) @Max(1_000_000_000)
        int participants,

        @Schema(required = true, nullable = true, examples = "1905", description = "Took part in SKD")
        @Min(0)
        @Max(1_000_000_000)
        Integer present,

        @Schema(required = true, nullable = true, examples = "801", description = "Met the passing grade at SKD")
        @Min(0)
        @Max(1_000_000_000)
        Integer met,

        @Schema(required = true, nullable = true, examples = "240", description = "Let through to SKB")
        @Min(0)
        @Max(1_000_000_000)
        Integer letThrough,

        @Schema(required = true, nullable = true, examples = "78", description = "Posts filled")
        @Min(0)
        @Max(1_000_000_000)
        Integer filled,

        @Schema(required = true, nullable = true, examples = "2", description = "Posts left empty")
        @Min(0)
        @Max(1_000_000_000)
        Integer empty,

        @Schema(required = true, examples = "60", description = "Appointments whose decree is issued")
        @Min(0)
        @Max(1_000_000_000)
        int appointed,

        @Schema(
                required = true,
                type = SchemaType.OBJECT,
                maxProperties = 40,
                additionalProperties = Count.class,
                examples = "{\"DRH_DIISI\": 18, \"SK_TERBIT\": 60}",
                description = "Appointments by state; a state without any is left out")
        Map<String, Integer> appointmentsByState,

        @Schema(
                required = true,
                type = SchemaType.OBJECT,
                maxProperties = 40,
                additionalProperties = Count.class,
                examples = "{\"PNS\": 3, \"RUNNING\": 37}",
                description =
                        "Probations of CPNS by state: RUNNING, PNS, DISMISSED, RESIGNED; a state without any is left out")
        Map<String, Integer> probationsByState,

        @Schema(required = true, description = "When the latest of it happened") @NotNull
        Instant asOf,

        @Schema(required = true, examples = "12", description = "How long ago that was")
        @Min(0)
        @Max(1_000_000_000_000L)
        long ageSeconds,

        @Schema(required = true, description = "The newest of the selections that the sums are of") @Size(max = SHOWN)
        List<Source> derivedFrom) {

    private static final int SHOWN = 100;

    @Schema(name = "ScorecardCount", type = SchemaType.INTEGER, format = "int32", minimum = "0", maximum = "1000000000")
    interface Count {}

    @Schema(name = "ScorecardSelection", description = "A selection in numbers, and the event that told them")
    record Source(
            @NotNull UUID selection,

            @Schema(required = true, maxLength = 20, examples = "CPNS")
            String kind,

            @Schema(required = true, examples = "2024") @Min(2018) @Max(2100)
            int year,

            @Schema(
                    required = true,
                    nullable = true,
                    maxLength = 36,
                    description =
                            "What the figures from `present` to `empty` derive from; null if nothing is published")
            UUID publishedEvaluation,

            @Schema(required = true, examples = "32") @Min(0) @Max(1_000_000_000)
            int formations,

            @Schema(required = true, examples = "80") @Min(0) @Max(1_000_000_000)
            int posts,

            @Schema(required = true, examples = "2000") @Min(0) @Max(1_000_000_000)
            int participants,

            @Schema(required = true, nullable = true) @Min(0) @Max(1_000_000_000)
            Integer present,

            @Schema(required = true, nullable = true) @Min(0) @Max(1_000_000_000)
            Integer met,

            @Schema(required = true, nullable = true) @Min(0) @Max(1_000_000_000)
            Integer letThrough,

            @Schema(required = true, nullable = true) @Min(0) @Max(1_000_000_000)
            Integer filled,

            @Schema(required = true, nullable = true) @Min(0) @Max(1_000_000_000)
            Integer empty,

            @Schema(required = true, examples = "60") @Min(0) @Max(1_000_000_000)
            int appointed,

            @Schema(required = true) ToldView told) {

        static Source of(ReadModel.Selection selection) {
            SelectionFigures figures = selection.figures();
            return new Source(
                    figures.selection(),
                    figures.kind(),
                    figures.year(),
                    figures.publishedEvaluation(),
                    figures.formations(),
                    figures.posts(),
                    figures.participants(),
                    figures.present(),
                    figures.met(),
                    figures.letThrough(),
                    figures.filled(),
                    figures.empty(),
                    figures.appointed(),
                    ToldView.of(selection.told()));
        }
    }

    /** Null while nothing was told. */
    static CasnView of(Scorecard card, Instant now) {
        CasnFigures figures = card.casn();
        if (figures == null) {
            return null;
        }
        Instant asOf = card.selections().stream()
                .map(selection -> selection.told().at())
                .max(Instant::compareTo)
                .orElseThrow();
        return new CasnView(
                figures.selections(),
                figures.published(),
                figures.formations(),
                figures.posts(),
                figures.participants(),
                figures.present(),
                figures.met(),
                figures.letThrough(),
                figures.filled(),
                figures.empty(),
                figures.appointed(),
                figures.byState(),
                figures.probations(),
                asOf,
                age(asOf, now),
                card.selections().stream().limit(SHOWN).map(Source::of).toList());
    }

    /** The clocks of two machines may differ a little; nothing is younger than now. */
    static long age(Instant of, Instant now) {
        return Math.max(0, Duration.between(of, now).toSeconds());
    }
}
