package id.talenta.casn.evaluation.rules;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may be moved to the unfilled posts of a formation: whoever applied for the same position at another location, has a
 * qualification that it accepts, and reaches its passing grade. PermenPANRB 6/2024, article 47(4). The same as the stage
 * decides by, as bounds that can be asked of many people at once.
 *
 * @param from codes of the formations of the same position at other locations
 * @param managerialAndSociocultural least score of both together, 0 where there is no passing grade
 * @param interview least score of the interview, 0 where there is no passing grade
 * @param technical least technical score, affirmation included; 0 where none is known
 * @param qualifications that it accepts, as names are compared
 */
public record PppkAdmission(
        Set<String> from,
        int managerialAndSociocultural,
        int interview,
        BigDecimal technical,
        Set<String> qualifications) {

    /** Keeps copies. */
    public PppkAdmission {
        from = Set.copyOf(from);
        qualifications = Set.copyOf(qualifications);
    }

    /**
     * Who may be moved to a formation.
     *
     * @param rules the rule set
     * @param post the formation
     * @param formations all of its position, itself included or not
     * @return who may
     */
    public static PppkAdmission to(PppkRules rules, PppkFormation post, Collection<PppkFormation> formations) {
        Optional<PppkThreshold> threshold = rules.threshold(post.need().needType());
        BigDecimal technical = threshold
                .filter(PppkThreshold::technicalByPosition)
                .flatMap(grade -> new PppkEligibility(rules).technicalMinimum(post))
                .map(minimum -> BigDecimal.valueOf(minimum.value()))
                .orElse(BigDecimal.ZERO);
        return new PppkAdmission(
                formations.stream()
                        .filter(one -> one.normalPosition().equals(post.normalPosition())
                                && !Wording.normal(one.location()).equals(Wording.normal(post.location())))
                        .map(one -> one.need().code())
                        .collect(Collectors.toSet()),
                threshold.map(PppkThreshold::managerialAndSociocultural).orElse(0),
                threshold.map(PppkThreshold::interview).orElse(0),
                technical,
                Wording.listed(post.qualification()));
    }

    /**
     * Whether a qualification is one of those.
     *
     * @param qualification as it was written
     * @return whether the formation accepts it
     */
    public boolean accepts(String qualification) {
        return qualifications.contains(Wording.normal(qualification));
    }
}
