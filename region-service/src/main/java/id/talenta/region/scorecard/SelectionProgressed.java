package id.talenta.region.scorecard;

import id.talenta.region.scorecard.rules.SelectionFigures;
import java.util.Map;
import java.util.UUID;

/** What this service reads of {@code id.talenta.casn.selection-progressed.v1}. */
record SelectionProgressed(
        UUID selection,
        String agency,
        String kind,
        int year,
        int formations,
        int posts,
        int participants,
        Integer present,
        Integer met,
        Integer letThrough,
        Integer filled,
        Integer empty,
        int appointed,
        Map<String, Integer> byState,
        Map<String, Integer> probations,
        UUID publishedEvaluation) {

    /** What was told before it told of probations tells of none. */
    SelectionProgressed {
        probations = probations == null ? Map.of() : probations;
    }

    SelectionFigures figures() {
        return new SelectionFigures(
                selection,
                kind,
                year,
                formations,
                posts,
                participants,
                present,
                met,
                letThrough,
                filled,
                empty,
                appointed,
                byState,
                probations,
                publishedEvaluation);
    }
}
