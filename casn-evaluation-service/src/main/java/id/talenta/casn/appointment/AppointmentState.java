package id.talenta.casn.appointment;

/** Where an appointment stands in the issuing of its number, in the words of SIASN. Stages between the two will join. */
public enum AppointmentState {
    /** The person's record (<em>daftar riwayat hidup</em>) is filled in; there is no number yet. */
    DRH_DIISI,
    /** The decree (<em>surat keputusan</em>) is issued, and with it the number. */
    SK_TERBIT
}
