package id.talenta.casn.selection.rules;

/**
 * The phases of a selection, in the order in which they begin. Named as the schedules name them (<em>jadwal seleksi</em>, announced with
 * each year's selection under PermenPANRB 6/2024). A selection need not have all of them.
 */
public enum Phase {
    /** Announcement of the selection (<em>pengumuman seleksi</em>). */
    PENGUMUMAN(true),
    /** Registration (<em>pendaftaran</em>); begins while the announcement still runs. */
    PENDAFTARAN(true),
    /** Examination of documents (<em>seleksi administrasi</em>); begins while registration still runs. */
    SELEKSI_ADMINISTRASI(true),
    /** Objections to the examination of documents, and their answers. */
    SANGGAH_ADMINISTRASI(false),
    /** Basic competence test of a CPNS selection. */
    SKD(false),
    /** Competence test of a PPPK selection (<em>seleksi kompetensi</em>). */
    SELEKSI_KOMPETENSI(false),
    /** Announcement of who goes on to SKB. */
    PENGUMUMAN_SKD(false),
    /** Field competence test of a CPNS selection. */
    SKB(false),
    /** Integration of the scores (<em>pengolahan nilai</em>); begins while the last tests still run. */
    PENGOLAHAN(true),
    /** Announcement of the result that objections can be filed against. */
    PENGUMUMAN_HASIL(false),
    /** Objections to the result, and their answers (<em>masa sanggah</em>). */
    SANGGAH(false),
    /** Announcement of the final result, after the objections (<em>pengumuman pasca sanggah</em>). */
    PENGUMUMAN_AKHIR(false),
    /** The selected hand in their documents (<em>pengisian DRH, pemberkasan</em>). */
    PEMBERKASAN(false),
    /** Proposal and determination of the NIP; begins while documents are still handed in. */
    PENETAPAN_NIP(true);

    private final boolean overlapsEarlier;

    Phase(boolean overlapsEarlier) {
        this.overlapsEarlier = overlapsEarlier;
    }

    /**
     * Whether it may begin before the one in front of it has ended.
     *
     * @return false for tests, announcements of results and objections: each needs what came before to be over
     */
    public boolean overlapsEarlier() {
        return overlapsEarlier;
    }
}
