package id.talenta.region.scorecard;

import id.talenta.region.scorecard.rules.SelectionFigures;
import java.util.List;

/** What was told of an agency. */
record ReadModel(List<Selection> selections, Summary summary) {

    /** A selection and the event that told of it. */
    record Selection(String agency, SelectionFigures figures, Told told) {}

    /** An agency's talent and the event that told of it. */
    record Summary(AgencySummarised figures, Told told) {}
}
