package id.talenta.casn.intake;

/** What a CSV file brings; named as the query parameter {@code kind} has it. */
public enum ImportKind {
    formations,
    participants,
    skd,
    skb,
    outcomes;

    /** Whether it brings scores, which needs a scope of its own. */
    public boolean isScores() {
        return this == skd || this == skb;
    }
}
