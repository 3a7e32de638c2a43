package id.talenta.talent.mapping;

import id.talenta.platform.web.security.Masking;
import id.talenta.talent.mapping.rules.Axis;
import id.talenta.talent.mapping.rules.AxisCode;
import id.talenta.talent.mapping.rules.AxisLevel;
import id.talenta.talent.mapping.rules.MappingRules;
import id.talenta.talent.mapping.rules.PlacementOutcome;
import id.talenta.talent.mapping.rules.PlacementSubject;
import id.talenta.talent.mapping.rules.Reason;
import id.talenta.talent.mapping.rules.ReasonText;
import id.talenta.talent.ruleset.TextView;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Placement", description = "Where a mapping placed somebody, and the reason of every point")
record PlacementView(
        UUID talent,

        @Schema(
                nullable = true,
                maxLength = 18,
                examples = "**************0001",
                description = "Whole with `pii:read`. Null if the person now serves elsewhere and cannot be seen")
        String nip,

        @Schema(nullable = true, maxLength = 200, description = "Null without `pii:read`")
        String name,

        @Schema(nullable = true, maxLength = 500) String unit,
        @Schema(nullable = true, maxLength = 300) String position,
        PlacementStatus status,

        @Schema(nullable = true, examples = "8", description = "Null for a person who is in none") @Min(1) @Max(9)
        Integer box,

        @Schema(nullable = true, description = "Null where it could not be worked out")
        AxisStanding performance,

        @Schema(nullable = true, description = "Null where it could not be worked out")
        AxisStanding potential,

        @Schema(
                nullable = true,
                examples = "82.9",
                description = "Nilai talenta. Null for a person who is in no box, and without `pii:sensitive`")
        @Min(0)
        @Max(100)
        BigDecimal talentValue,

        @Schema(description = "In the order in which the decision was made; points, scores and box follow from them")
        @Size(max = 80)
        List<ReasonView> reasons) {

    @Schema(name = "AxisStanding", description = "Score and level on an axis")
    record AxisStanding(
            @Schema(
                    nullable = true,
                    examples = "77.5",
                    description = "Null without `pii:sensitive`, if the disciplinary record counts on this axis")
            @Min(0)
            @Max(100)
            BigDecimal score,

            AxisLevel level,
            TextView name) {}

    @Schema(
            name = "PlacementReason",
            description =
                    "One reason: what it is about, how that turned out, the value and what it was held against, the weight in per cent and"
                            + " the points it is worth")
    record ReasonView(
            PlacementSubject subject,

            @Schema(nullable = true, maxLength = 40, examples = "COMPETENCY", description = "Which one of them")
            String code,

            PlacementOutcome outcome,

            @Schema(
                    nullable = true,
                    maxLength = 200,
                    examples = "26",
                    description = "The person's value; null where there is none, or the caller may not see it")
            String value,

            @Schema(nullable = true, maxLength = 200, examples = "27", description = "What it was held against")
            String bound,

            @Schema(nullable = true, examples = "20") @Min(0) @Max(100)
            BigDecimal weight,

            @Schema(nullable = true, examples = "96.3") @Min(0) @Max(100)
            BigDecimal points,

            TextView text) {

        static ReasonView of(Reason reason, MappingRules rules) {
            return new ReasonView(
                    reason.subject(),
                    reason.code(),
                    reason.outcome(),
                    reason.value(),
                    reason.bound(),
                    reason.weight(),
                    reason.points(),
                    TextView.of(ReasonText.of(reason, rules)));
        }
    }

    /** What the caller may see of people. */
    record Sight(boolean personalData, boolean sensitiveData) {}

    static PlacementView of(
            PlacementRepository.PlacedPerson person, List<Reason> reasons, MappingRules rules, Sight sight) {
        PlacementRow row = person.row();
        Axis performance = rules.axis(AxisCode.PERFORMANCE);
        Axis potential = rules.axis(AxisCode.POTENTIAL);
        boolean seesPerformance = sight.sensitiveData() || !performance.isSensitive();
        boolean seesPotential = sight.sensitiveData() || !potential.isSensitive();
        return new PlacementView(
                row.talent(),
                Masking.number(person.nip(), sight.personalData()),
                Masking.value(person.name(), sight.personalData()),
                person.unit(),
                person.position(),
                row.box() == null ? PlacementStatus.UNMAPPED : PlacementStatus.MAPPED,
                row.box(),
                standing(performance, row.performance(), row.performanceLevel(), seesPerformance),
                standing(potential, row.potential(), row.potentialLevel(), seesPotential),
                Masking.value(plain(row.talentValue()), seesPerformance && seesPotential),
                reasons.stream()
                        .map(reason -> sight.sensitiveData() ? reason : reason.masked())
                        .map(reason -> ReasonView.of(reason, rules))
                        .toList());
    }

    private static AxisStanding standing(Axis axis, BigDecimal score, AxisLevel level, boolean seesScore) {
        return level == null
                ? null
                : new AxisStanding(
                        Masking.value(plain(score), seesScore),
                        level,
                        TextView.of(axis.levelNames().of(level)));
    }

    private static BigDecimal plain(BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Schema(name = "PlacementPage", description = "A page of placements, by talent")
    record Page(
            @Size(max = 200) List<PlacementView> data,
            @Schema(nullable = true, maxLength = 1000) String next) {}
}
