package id.talenta.talent.profile.rules;

/** Sex as the civil register has it. */
public enum Sex {
    /** Male. */
    M,
    /** Female. */
    F
}
