package id.talenta.talent.mapping.rules;

import id.talenta.talent.appraisal.rules.WorkRating;
import java.math.BigDecimal;

/** Reasons in English. */
record EnglishReasons(ReasonNames names) {

    private static final WrittenValues WRITTEN = WrittenValues.ENGLISH;
    private static final String HIDDEN = " (details for the authorised only).";

    String sentence(Reason reason) {
        return switch (reason.subject()) {
            case EMPLOYMENT ->
                reason.outcome() == PlacementOutcome.ELIGIBLE
                        ? "Employed as " + reason.value() + ", and so may be mapped."
                        : "Employed as " + reason.value() + ", still on probation, and so not mapped.";
            case APPRAISAL ->
                "Appraisal of " + reason.code() + ": work result "
                        + WorkRating.valueOf(reason.value()).english() + ", work behaviour "
                        + WorkRating.valueOf(reason.bound()).english() + ".";
            case COMPONENT -> component(reason);
            case INDICATOR -> indicator(reason);
            case GROUP -> group(reason);
            case AXIS -> axis(reason);
            case HIGH_CUTOFF -> cutoff(reason, AxisLevel.HIGH);
            case MIDDLE_CUTOFF -> cutoff(reason, AxisLevel.MIDDLE);
            case GRADE_LEVEL ->
                names.axis(reason).en() + " is at the level \""
                        + names.level(reason, AxisLevel.valueOf(reason.outcome().name()))
                                .en()
                        + "\", which follows directly from "
                        + (reason.value() == null
                                ? "what is recorded."
                                : "\"" + names.grade(reason).en() + "\".");
            case BOX -> box(reason);
            case TALENT_VALUE -> talentValue(reason);
        };
    }

    private String component(Reason reason) {
        String name = names.component(reason).en();
        return switch (reason.outcome()) {
            case ON_SCALE -> onScale(name, reason);
            case RECORDED ->
                reason.value() == null ? name + HIDDEN : name + ": a score of " + points(reason) + " out of 100.";
            case CALCULATED ->
                reason.value() == null
                        ? name + HIDDEN
                        : name + ": competency levels add up to " + reason.value() + " of the " + reason.bound()
                                + " that the post requires, a job fit (JPM) of " + points(reason) + "% ("
                                + names.band(reason).en() + ").";
            case ABSENT_COUNTED -> name + ": none is recorded; by the rules that counts " + points(reason) + ".";
            case EXPIRED_COUNTED ->
                reason.value() == null
                        ? name + HIDDEN
                        : name + ": valid until " + WRITTEN.date(reason.value()) + ", before the day of the mapping, "
                                + WRITTEN.date(reason.bound()) + "; by the rules that counts " + points(reason) + ".";
            case MISSING -> name + ": required, but not recorded.";
            case EXPIRED ->
                reason.value() == null
                        ? name + ": required, but no longer valid."
                        : name + ": required, but valid only until " + WRITTEN.date(reason.value())
                                + ", before the day of the mapping, " + WRITTEN.date(reason.bound()) + ".";
            case NOT_ON_SCALE ->
                reason.value() == null
                        ? name + ": what is recorded has no score in the rules."
                        : name + ": \"" + reason.value() + "\" has no score in the rules.";
            default ->
                name + ": the assessment is incomplete, it lacks "
                        + reason.value().replace(" ", ", ") + ".";
        };
    }

    private String onScale(String name, Reason reason) {
        if (reason.value() == null) {
            return name + HIDDEN;
        }
        if (names.isInYears(reason)) {
            String row = reason.bound().equals("0") ? "" : " (at least " + reason.bound() + ")";
            return name + ": whole years " + reason.value() + row + ", worth " + points(reason) + ".";
        }
        return name + ": \"" + names.grade(reason).en() + "\", worth " + points(reason) + ".";
    }

    private String indicator(Reason reason) {
        String name =
                "Indicator " + names.indicator(reason).en() + ": weighted by " + WRITTEN.number(reason.weight()) + "%";
        if (reason.outcome() == PlacementOutcome.NOT_WEIGHTED) {
            return name + ", without a score for the reasons above.";
        }
        return reason.value() == null
                ? name + HIDDEN
                : name + " the score of " + WRITTEN.number(reason.value()) + " gives " + points(reason) + " points.";
    }

    private String group(Reason reason) {
        String name = "Component " + names.group(reason).en();
        if (reason.outcome() == PlacementOutcome.NOT_SUMMED) {
            return name + " cannot be worked out, for the reasons above.";
        }
        return reason.points() == null
                ? name + HIDDEN
                : name + ": " + points(reason) + " of at most " + WRITTEN.number(reason.weight()) + " points.";
    }

    private String axis(Reason reason) {
        String name = "The score of the axis " + names.axis(reason).en();
        if (reason.outcome() == PlacementOutcome.NOT_SUMMED) {
            return name + " cannot be worked out, for the reasons above.";
        }
        if (reason.points() == null) {
            return name + HIDDEN;
        }
        boolean rounded = new BigDecimal(reason.value()).compareTo(reason.points()) != 0;
        return name + " is " + points(reason) + (rounded ? ", rounded from " + WRITTEN.number(reason.value()) : "")
                + ".";
    }

    private String cutoff(Reason reason, AxisLevel level) {
        boolean reached = reason.outcome() == PlacementOutcome.REACHED;
        String value = reason.value() == null ? "" : " " + WRITTEN.number(reason.value());
        return names.axis(reason).en() + value + (reached ? " reaches" : " does not reach") + " the cut-off of "
                + WRITTEN.number(reason.bound()) + " for the level \""
                + names.level(reason, level).en() + "\".";
    }

    private String box(Reason reason) {
        if (reason.outcome() == PlacementOutcome.NOT_PLACED) {
            return "Not mapped; reasons above that stand against it: " + reason.value() + ".";
        }
        Axis performance = names.performance();
        Axis potential = names.potential();
        return performance.name().en() + " \""
                + performance.levelNames().of(AxisLevel.valueOf(reason.value())).en() + "\" and "
                + potential.name().en() + " \""
                + potential.levelNames().of(AxisLevel.valueOf(reason.bound())).en() + "\" place the person in box "
                + reason.code() + ". Recommendation: "
                + names.recommendation(reason).en() + ".";
    }

    private String talentValue(Reason reason) {
        return reason.points() == null
                ? "The talent value" + HIDDEN
                : "The talent value is " + points(reason) + ": " + WRITTEN.number(reason.weight()) + "% of "
                        + names.performance().name().en() + " " + WRITTEN.number(reason.value()) + " and "
                        + WRITTEN.number(names.rest(reason)) + "% of "
                        + names.potential().name().en() + " " + WRITTEN.number(reason.bound()) + ".";
    }

    private static String points(Reason reason) {
        return WRITTEN.number(reason.points());
    }
}
