package id.talenta.talent.mapping.rules;

/** The two axes. They are told apart by what they measure, never as x and y, which agencies use either way round. */
public enum AxisCode {
    /** Performance (<em>kinerja</em>). */
    PERFORMANCE,
    /** Potential (<em>potensial</em>). */
    POTENTIAL
}
