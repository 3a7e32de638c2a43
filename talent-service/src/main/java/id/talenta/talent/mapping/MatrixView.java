package id.talenta.talent.mapping;

import id.talenta.talent.assessment.rules.Component;
import id.talenta.talent.mapping.rules.Axis;
import id.talenta.talent.mapping.rules.AxisCode;
import id.talenta.talent.mapping.rules.AxisLevel;
import id.talenta.talent.mapping.rules.Box;
import id.talenta.talent.mapping.rules.MappingRules;
import id.talenta.talent.mapping.rules.Obstacle;
import id.talenta.talent.mapping.rules.PlacementOutcome;
import id.talenta.talent.ruleset.RuleSetUsed;
import id.talenta.talent.ruleset.TextView;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Matrix", description = "How many people stand in which box, and how many in none for which reason")
record MatrixView(
        UUID mapping,
        @Schema(maxLength = 13, examples = "35.74") String agency,
        @Schema(maxLength = 7, examples = "2026") String period,
        RuleSetUsed ruleSet,
        @Schema(examples = "640") @Min(0) @Max(10_000_000) int people,
        AxisView performance,
        AxisView potential,

        @Schema(description = "By number, the highest first") @Size(min = 9, max = 9)
        List<BoxView> boxes,

        Unmapped unmapped,

        @Schema(
                description =
                        "Whether counts of 1 to 4 people, and what would give them away, are null: they are for readers outside the agency"
                                + " without `pii:sensitive`")
        boolean suppressed) {

    @Schema(name = "MatrixAxis", description = "An axis, and what its levels are called")
    record AxisView(TextView name, TextView high, TextView middle, TextView low) {

        static AxisView of(Axis axis) {
            return new AxisView(
                    TextView.of(axis.name()),
                    TextView.of(axis.levelNames().high()),
                    TextView.of(axis.levelNames().middle()),
                    TextView.of(axis.levelNames().low()));
        }
    }

    @Schema(name = "MatrixBox", description = "A box, and how many people stand in it")
    record BoxView(
            @Schema(examples = "9") @Min(1) @Max(9) int number,
            AxisLevel performance,
            AxisLevel potential,

            @Schema(nullable = true, examples = "12") @Min(0) @Max(10_000_000)
            Integer people,

            @Schema(description = "Whether its people enter the succession group (Kelompok Rencana Suksesi)")
            boolean successionGroup,

            TextView recommendation) {

        static BoxView of(Box box, ShownCounts counts) {
            return new BoxView(
                    box.number(),
                    box.performance(),
                    box.potential(),
                    counts.box(box.number()),
                    box.successionGroup(),
                    TextView.of(box.recommendation()));
        }
    }

    @Schema(name = "MatrixUnmapped", description = "Those in no box")
    record Unmapped(
            @Schema(nullable = true, examples = "37") @Min(0) @Max(10_000_000)
            Integer people,

            @Schema(description = "People whom several reasons keep out are counted by each") @Size(max = 60)
            List<ReasonCount> reasons) {}

    @Schema(name = "MatrixReason", description = "A reason to be in no box, and how many people it keeps out")
    record ReasonCount(
            PlacementOutcome cause,

            @Schema(nullable = true, description = "Null for what concerns the person")
            Component component,

            @Schema(nullable = true, description = "What the component is called")
            TextView name,

            @Schema(nullable = true, examples = "12") @Min(0) @Max(10_000_000)
            Integer people) {

        static ReasonCount of(String code, Integer people, MappingRules rules) {
            Obstacle obstacle = Obstacle.of(code);
            Component component = obstacle.component();
            return new ReasonCount(
                    obstacle.cause(),
                    component,
                    component == null
                            ? null
                            : TextView.of(rules.component(component).name()),
                    people);
        }
    }

    static MatrixView of(TalentMapping mapping, MappingRules rules, ShownCounts counts) {
        return new MatrixView(
                mapping.id(),
                mapping.agency(),
                mapping.period(),
                mapping.ruleSet(),
                mapping.counts().people(),
                AxisView.of(rules.axis(AxisCode.PERFORMANCE)),
                AxisView.of(rules.axis(AxisCode.POTENTIAL)),
                rules.boxes().stream()
                        .sorted(Comparator.comparing(Box::number).reversed())
                        .map(box -> BoxView.of(box, counts))
                        .toList(),
                new Unmapped(
                        counts.unmapped(),
                        counts.obstacles().entrySet().stream()
                                .map(count -> ReasonCount.of(count.getKey(), count.getValue(), rules))
                                .toList()),
                counts.suppressed());
    }
}
