package id.talenta.casn.evaluation;

/** How much of a decision is shown; named as the query parameter {@code explain} has it. */
public enum Explained {
    reasons,
    full
}
