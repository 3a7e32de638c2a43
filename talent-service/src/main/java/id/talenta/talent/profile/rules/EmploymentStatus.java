package id.talenta.talent.profile.rules;

/** In what capacity somebody serves (Law 20/2023 on the state civil apparatus). */
public enum EmploymentStatus {
    /** Civil servant. */
    PNS(false),
    /** Candidate civil servant, on probation. */
    CPNS(false),
    /** Government employee with a work agreement. */
    PPPK(true),
    /** The same, part-time (Decree MenPANRB 16/2025). */
    PPPK_PARUH_WAKTU(true);

    private final boolean agreement;

    EmploymentStatus(boolean agreement) {
        this.agreement = agreement;
    }

    /** Whether a work agreement is the ground of the service, which shows in the number. */
    public boolean isByAgreement() {
        return agreement;
    }

    /** Whether the person is still on probation, and so is not placed in a box. */
    public boolean isProbation() {
        return this == CPNS;
    }
}
