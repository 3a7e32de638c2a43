package id.talenta.talent.intake;

/** What happens when rows are rejected; named as the query parameter {@code mode} has it. */
public enum ImportMode {
    /** All or nothing. */
    strict,
    /** The good rows are taken. */
    partial
}
