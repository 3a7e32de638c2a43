package id.talenta.casn.comparison;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How somebody's result differs, by the first of these that holds. */
@Schema(name = "ChangeKind")
public enum Change {
    /** Only in the later evaluation. */
    ADDED,
    /** Only in the earlier evaluation. */
    REMOVED,
    /** Another result code. */
    OUTCOME,
    /** The same code in another formation. */
    FORMATION,
    /** The same code in another rank. */
    RANK,
    /** The same code and rank from other facts. */
    FACTS
}
