package id.talenta.casn.appointment.rules;

/** Where an appointment stands in the issuing of its number, in the words of SIASN. */
public enum AppointmentState {
    /** The person's record (<em>daftar riwayat hidup</em>) and documents are filled in; there is no number yet. */
    DRH_DIISI(false, false),
    /** The agency verifies the documents. */
    VERIFIKASI_INSTANSI(false, false),
    /** The agency has proposed the person to BKN. */
    DIUSULKAN(false, false),
    /** BKN verifies the proposal. */
    VERIFIKASI_BKN(false, false),
    /** Returned to the agency: a document is not as it must be (<em>berkas tidak sesuai</em>). */
    BTS(false, false),
    /** Returned to the agency: documents are missing (<em>berkas tidak lengkap</em>). */
    BTL(false, false),
    /** BKN's technical approval (<em>pertimbangan teknis</em>) is issued; it carries the number. */
    PERTEK_TERBIT(true, false),
    /** The decree (<em>surat keputusan</em>) is issued. */
    SK_TERBIT(true, true),
    /** The statement that the person has taken up the duties (<em>surat pernyataan melaksanakan tugas</em>); the end. */
    SPMT(true, true),
    /** Refused by BKN: requirements are not met (<em>tidak memenuhi syarat</em>); an end. */
    TMS(false, false),
    /** Withdrawn at the person's own request (<em>atas permintaan sendiri</em>); an end. */
    APS(false, false),
    /** Annulled (<em>dibatalkan</em>): a later version of the published result does not give the person this post; an end. */
    DIBATALKAN(false, false);

    private final boolean numbered;
    private final boolean decreed;

    AppointmentState(boolean numbered, boolean decreed) {
        this.numbered = numbered;
        this.decreed = decreed;
    }

    /**
     * Whether an appointment in this state has its number.
     *
     * @return true from the technical approval on
     */
    public boolean isNumbered() {
        return numbered;
    }

    /**
     * Whether the decree stands in this state, so that the person is an employee.
     *
     * @return true from the decree on
     */
    public boolean isDecreed() {
        return decreed;
    }

    /**
     * Whether nothing follows.
     *
     * @return true for the four ends
     */
    public boolean isEnd() {
        return this == SPMT || this == TMS || this == APS || this == DIBATALKAN;
    }
}
