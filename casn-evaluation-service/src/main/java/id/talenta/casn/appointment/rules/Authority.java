package id.talenta.casn.appointment.rules;

/** Whose a step of the pipeline is. */
public enum Authority {
    /** The agency that appoints, or whoever may act for it. */
    AGENCY,
    /** BKN: whoever may act for all agencies. It may do the agencies' steps too. */
    BKN;

    /**
     * Whether somebody with this authority may do a step of another.
     *
     * @param step whose step it is
     * @return true for one's own, and for BKN always
     */
    public boolean mayDo(Authority step) {
        return this == BKN || step == AGENCY;
    }
}
