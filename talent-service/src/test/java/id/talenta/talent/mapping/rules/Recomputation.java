package id.talenta.talent.mapping.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Points, scores and levels worked out again from the values, bounds and weights of reasons and from what {@link PlacementSubject} says that
 * they mean. It reads nothing else: no rules and no facts.
 */
final class Recomputation {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Map<String, BigDecimal> axes = new HashMap<>();
    private final Map<String, String> levels = new HashMap<>();
    private final List<Reason> obstacles = new ArrayList<>();
    private String box;
    private BigDecimal talentValue;

    /** Walks through the reasons in their order, as a reader with pencil and paper would. */
    Recomputation(List<Reason> reasons) {
        List<BigDecimal> components = new ArrayList<>();
        BigDecimal inGroup = BigDecimal.ZERO;
        BigDecimal inAxis = BigDecimal.ZERO;
        for (Reason reason : reasons) {
            if (reason.outcome().isObstacle()) {
                obstacles.add(reason);
                assertThat(reason.points()).isNull();
            }
            switch (reason.subject()) {
                case COMPONENT -> components.add(component(reason));
                case INDICATOR -> {
                    if (components.contains(null)) {
                        assertThat(reason.outcome()).isEqualTo(PlacementOutcome.NOT_WEIGHTED);
                    } else {
                        BigDecimal mean = mean(components);
                        assertThat(reason.value()).isEqualTo(Reason.text(mean));
                        BigDecimal points = mean.multiply(reason.weight()).divide(HUNDRED);
                        assertThat(reason.points()).isEqualByComparingTo(points);
                        inGroup = inGroup.add(points);
                    }
                    components.clear();
                }
                case GROUP -> {
                    if (reason.outcome() == PlacementOutcome.SUMMED) {
                        assertThat(reason.points())
                                .isEqualByComparingTo(inGroup)
                                .isLessThanOrEqualTo(reason.weight());
                        inAxis = inAxis.add(inGroup);
                    }
                    inGroup = BigDecimal.ZERO;
                }
                case AXIS -> {
                    if (reason.outcome() == PlacementOutcome.SUMMED) {
                        assertThat(reason.value()).isEqualTo(Reason.text(inAxis));
                        BigDecimal score = inAxis.setScale(2, RoundingMode.HALF_UP);
                        assertThat(reason.points()).isEqualByComparingTo(score);
                        axes.put(reason.code(), score);
                    }
                    inAxis = BigDecimal.ZERO;
                }
                case HIGH_CUTOFF -> levels.put(reason.code(), isReached(reason) ? "HIGH" : "MIDDLE");
                case MIDDLE_CUTOFF -> levels.put(reason.code(), isReached(reason) ? "MIDDLE" : "LOW");
                case GRADE_LEVEL -> levels.put(reason.code(), reason.outcome().name());
                case BOX -> box(reason);
                case TALENT_VALUE -> talentValue(reason);
                default -> assertThat(reason.points()).isNull();
            }
        }
    }

    private static BigDecimal component(Reason reason) {
        if (reason.outcome() == PlacementOutcome.RECORDED) {
            assertThat(reason.points()).isEqualByComparingTo(new BigDecimal(reason.value()));
        }
        if (reason.outcome() == PlacementOutcome.CALCULATED) {
            BigDecimal percent = HUNDRED.multiply(new BigDecimal(reason.value()))
                    .divide(new BigDecimal(reason.bound()), 2, RoundingMode.HALF_UP)
                    .min(HUNDRED);
            assertThat(reason.points()).isEqualByComparingTo(percent);
        }
        return reason.points();
    }

    private static BigDecimal mean(List<BigDecimal> components) {
        BigDecimal sum = components.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return components.size() == 1
                ? sum
                : sum.divide(BigDecimal.valueOf(components.size()), 2, RoundingMode.HALF_UP);
    }

    private boolean isReached(Reason reason) {
        assertThat(new BigDecimal(reason.value())).isEqualByComparingTo(axes.get(reason.code()));
        boolean reached = axes.get(reason.code()).compareTo(new BigDecimal(reason.bound())) >= 0;
        assertThat(reason.outcome()).isEqualTo(reached ? PlacementOutcome.REACHED : PlacementOutcome.NOT_REACHED);
        return reached;
    }

    private void box(Reason reason) {
        if (reason.outcome() == PlacementOutcome.PLACED) {
            assertThat(reason.value()).isEqualTo(levels.get("PERFORMANCE"));
            assertThat(reason.bound()).isEqualTo(levels.get("POTENTIAL"));
            box = reason.code();
        } else {
            assertThat(reason.value()).isEqualTo(Integer.toString(obstacles.size()));
        }
    }

    private void talentValue(Reason reason) {
        talentValue = axes.get("PERFORMANCE")
                .multiply(reason.weight())
                .add(axes.get("POTENTIAL").multiply(HUNDRED.subtract(reason.weight())))
                .divide(HUNDRED)
                .setScale(2, RoundingMode.HALF_UP);
        assertThat(reason.points()).isEqualByComparingTo(talentValue);
    }

    String box() {
        return box;
    }

    BigDecimal talentValue() {
        return talentValue;
    }

    BigDecimal axis(AxisCode code) {
        return axes.get(code.name());
    }

    int obstacles() {
        return obstacles.size();
    }
}
