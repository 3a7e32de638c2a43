package id.talenta.casn.intake.rules;

/** Sex as the civil register has it. */
public enum Sex {
    /** Male. */
    M,
    /** Female. */
    F
}
