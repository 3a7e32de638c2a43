package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.QueueCut;
import java.util.List;
import java.util.Map;

/**
 * What an evaluation came to.
 *
 * @param rows by participant number
 * @param formations every formation of the selection, by its code
 * @param queues of the filling of empty posts
 */
record Decided(List<ResultRow> rows, Map<String, FormationResult> formations, Counts counts, List<QueueCut> queues) {

    Decided(List<ResultRow> rows, Map<String, FormationResult> formations, Counts counts) {
        this(rows, formations, counts, List.of());
    }
}
