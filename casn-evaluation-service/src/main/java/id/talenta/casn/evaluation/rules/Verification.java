package id.talenta.casn.evaluation.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Marks the reasons that follow a part of the rules which is not verified. */
final class Verification {

    private final Set<RulePart> unverified;

    Verification(CpnsRules rules) {
        this.unverified = EnumSet.noneOf(RulePart.class);
        this.unverified.addAll(rules.unverified());
    }

    /** The reasons of the SKD stage; those about a passing grade are marked by whoever knows the grade. */
    List<Reason> ofSkd(List<Reason> reasons) {
        return mark(reasons, true);
    }

    /** The reasons of the final stage. */
    List<Reason> ofFinal(List<Reason> reasons) {
        return mark(reasons, false);
    }

    private List<Reason> mark(List<Reason> reasons, boolean skd) {
        if (unverified.isEmpty()) {
            return reasons;
        }
        return reasons.stream()
                .map(reason ->
                        partsOf(reason, skd).stream().anyMatch(unverified::contains) ? reason.unverified() : reason)
                .toList();
    }

    private static Set<RulePart> partsOf(Reason reason, boolean skd) {
        return switch (reason.criterion()) {
            case RANK -> EnumSet.of(RulePart.SKD_RANKING, RulePart.SHORTLIST);
            case SKD_SCALED -> EnumSet.of(RulePart.SKD_TESTS, RulePart.ROUNDING);
            case SKD_WEIGHTED, SKB_WEIGHTED -> EnumSet.of(RulePart.WEIGHTS, RulePart.ROUNDING);
            case FINAL -> EnumSet.of(RulePart.SKD_TESTS, RulePart.WEIGHTS, RulePart.ROUNDING);
            case QUOTA, QUEUE -> EnumSet.of(RulePart.FINAL_RANKING);
            case TIE -> skd ? EnumSet.of(RulePart.SKD_RANKING, RulePart.SHORTLIST) : EnumSet.of(RulePart.FINAL_RANKING);
            case CUT_FINAL, CUT_SKD, CUT_TKP, CUT_TIU, CUT_TWK, CUT_AGE ->
                EnumSet.of(skd ? RulePart.SKD_RANKING : RulePart.FINAL_RANKING);
            case CUT_GPA -> EnumSet.of(RulePart.FINAL_RANKING, RulePart.GPA);
            default -> EnumSet.noneOf(RulePart.class);
        };
    }
}
