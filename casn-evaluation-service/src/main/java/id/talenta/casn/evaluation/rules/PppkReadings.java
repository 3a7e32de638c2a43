package id.talenta.casn.evaluation.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Marks the reasons that follow a part of the rules which is not verified. */
final class PppkReadings {

    private final PppkRules rules;
    private final Set<PppkPart> unverified;

    PppkReadings(PppkRules rules) {
        this.rules = rules;
        this.unverified = EnumSet.noneOf(PppkPart.class);
        this.unverified.addAll(rules.unverified());
    }

    /** The reason as one that follows these parts. */
    Reason following(Reason reason, PppkPart... parts) {
        return Set.of(parts).stream().anyMatch(unverified::contains) ? reason.unverified() : reason;
    }

    /** All of these as ones that follow a part. */
    List<Reason> allFollowing(List<Reason> reasons, PppkPart part) {
        return unverified.contains(part)
                ? reasons.stream().map(Reason::unverified).toList()
                : reasons;
    }

    /**
     * A passing grade of the technical score. Marked in a position that gets points for anybody who applied there, with
     * points or without: otherwise the mark would tell who has points.
     */
    Reason ofGrade(Reason reason, PppkFormation formation) {
        boolean affirmed =
                rules.affirmations().stream().anyMatch(affirmation -> affirmation.covers(formation.position()));
        return affirmed ? following(reason, PppkPart.AFFIRMED_GRADE) : reason;
    }

    Reason ofAffirmation(Reason reason, PppkAffirmation affirmation) {
        return affirmation.positions().isEmpty() ? reason : following(reason, PppkPart.POSITION_NAMES);
    }

    /** A rank, which the ties above it and the place of the classes have made. */
    Reason ofRank(Reason reason, PppkKey own, PppkKey edge) {
        Reason tied = following(reason, PppkPart.TIES);
        return isVerified(own) && (edge == null || isVerified(edge)) ? tied : following(tied, PppkPart.PRIORITIES);
    }

    /** A comparison by one criterion. */
    Reason ofComparison(Reason reason, PppkCriterion criterion, PppkKey own, PppkKey edge) {
        return switch (criterion) {
            case PRIORITY -> isVerified(own) && isVerified(edge) ? reason : reason.unverified();
            case TOTAL -> reason;
            default -> following(reason, PppkPart.TIES);
        };
    }

    private boolean isVerified(PppkKey key) {
        return rules.priority(key.priority()).map(PppkPriority::verified).orElse(true);
    }
}
