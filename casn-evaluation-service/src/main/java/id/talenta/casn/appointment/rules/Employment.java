package id.talenta.casn.appointment.rules;

/** As what somebody is employed first. It decides what the number's digits 9 to 14 mean. */
public enum Employment {
    /** Candidate civil servant (<em>calon pegawai negeri sipil</em>): year and month from which the appointment counts. */
    CPNS,
    /** Government employee under a work agreement (<em>PPPK</em>): year of the first appointment, and a code from 21. */
    PPPK
}
