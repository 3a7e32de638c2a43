package id.talenta.casn.intake;

import id.talenta.casn.selection.rules.SelectionStep;

/** What a CSV file brings; named as the query parameter {@code kind} has it. */
public enum ImportKind {
    formations,
    participants,
    skd,
    skb;

    /** The step of a selection that bringing it is. */
    SelectionStep step() {
        return switch (this) {
            case formations -> SelectionStep.IMPORT_FORMATIONS;
            case participants -> SelectionStep.IMPORT_PARTICIPANTS;
            case skd -> SelectionStep.IMPORT_SKD;
            case skb -> SelectionStep.IMPORT_SKB;
        };
    }

    /** Whether it brings scores, which needs a scope of its own. */
    public boolean isScores() {
        return this == skd || this == skb;
    }
}
