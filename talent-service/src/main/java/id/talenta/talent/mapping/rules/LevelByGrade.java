package id.talenta.talent.mapping.rules;

import id.talenta.talent.assessment.rules.Component;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An axis whose level follows directly from one component's grade, whatever the score.
 *
 * @param component whose grade decides
 * @param levels the level of each grade
 */
public record LevelByGrade(Component component, Map<String, AxisLevel> levels) {

    /** Keeps the order of the file. */
    public LevelByGrade {
        levels = levels == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(levels));
    }
}
