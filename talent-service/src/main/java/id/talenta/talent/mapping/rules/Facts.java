package id.talenta.talent.mapping.rules;

import id.talenta.talent.assessment.rules.Component;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Everything that a mapping uses of a person, and nothing else.
 *
 * @param employment the kind of employment
 * @param since first day in the present post
 * @param appraisal the latest appraisal of a whole year; null if there is none
 * @param assessments the latest of each component; what is missing in it is not recorded
 */
public record Facts(
        String employment, LocalDate since, AppraisalFact appraisal, Map<Component, AssessmentFact> assessments) {

    /** Keeps the components in their order. */
    public Facts {
        Map<Component, AssessmentFact> ordered = new EnumMap<>(Component.class);
        ordered.putAll(assessments);
        assessments = Collections.unmodifiableMap(ordered);
    }
}
