package id.talenta.casn.appointment.rules;

/** What a step may have to say, beside where it leads. */
public enum Particular {
    /** Why. */
    REASON("reason"),
    /** The number that BKN gives. */
    NIP("nip"),
    /** The day from which the appointment counts (<em>TMT</em>). */
    EFFECTIVE_DATE("effectiveDate"),
    /** Number of the technical approval. */
    PERTEK_NUMBER("pertekNumber"),
    /** Day of the technical approval. */
    PERTEK_DATE("pertekDate"),
    /** Number of the decree. */
    DECREE_NUMBER("decreeNumber"),
    /** Day of the decree. */
    DECREE_DATE("decreeDate"),
    /** Number of the statement of duties. */
    SPMT_NUMBER("spmtNumber"),
    /** Day of the statement of duties. */
    SPMT_DATE("spmtDate");

    private final String field;

    Particular(String field) {
        this.field = field;
    }

    /**
     * Its name in requests and files.
     *
     * @return for example {@code decreeDate}
     */
    public String field() {
        return field;
    }
}
