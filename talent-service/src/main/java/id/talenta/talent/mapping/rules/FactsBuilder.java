package id.talenta.talent.mapping.rules;

import id.talenta.talent.assessment.rules.Component;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * Chooses, of all that was assessed of a person, what a mapping uses: of each component the latest that is valid; if none is, the
 * latest of all, so that the reason can say since when.
 */
public final class FactsBuilder {

    private final MappingRules rules;
    private final LocalDate asOf;
    private final Map<Component, AssessmentFact> chosen = new EnumMap<>(Component.class);

    /** For one person, under these rules and on this day. */
    public FactsBuilder(MappingRules rules, LocalDate asOf) {
        this.rules = rules;
        this.asOf = asOf;
    }

    /** Takes what was assessed of a component; the latest first. What the rules do not use is left out. */
    public void take(Component component, AssessmentFact fact) {
        if (!rules.uses(component)) {
            return;
        }
        AssessmentFact before = chosen.get(component);
        if (before == null || !isValid(component, before) && isValid(component, fact)) {
            chosen.put(component, fact);
        }
    }

    private boolean isValid(Component component, AssessmentFact fact) {
        LocalDate lastDay = fact.lastDay(rules.component(component).validYears());
        return lastDay == null || !lastDay.isBefore(asOf);
    }

    /** What was chosen, with the rest of what is known of the person. */
    public Facts build(String employment, LocalDate since, AppraisalFact appraisal) {
        return new Facts(employment, since, appraisal, chosen);
    }
}
