package id.talenta.casn.evaluation.rules;

import java.util.List;
import java.util.Map;

/**
 * What the filling of empty posts came to.
 *
 * @param moves by participant number, for everyone who was in a queue
 * @param queues in the order in which they were served, those in which somebody was
 */
public record ChainResult(Map<String, Move> moves, List<QueueCut> queues) {}
