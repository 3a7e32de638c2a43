package id.talenta.casn.evaluation.rules;

import java.util.EnumSet;
import java.util.Set;

/** Kind of need a formation was opened for (<em>jenis kebutuhan</em>); it decides which passing grade holds. */
public enum NeedType {
    /** General need (<em>kebutuhan umum</em>). */
    UMUM,
    /** Graduates with honours (<em>lulusan terbaik, cumlaude</em>). */
    CUMLAUDE,
    /** Indonesians living abroad (<em>diaspora</em>). */
    DIASPORA,
    /** People with a disability (<em>penyandang disabilitas</em>). */
    DISABILITAS,
    /** Sons and daughters of Papua (<em>putra/putri Papua</em>). */
    PAPUA,
    /** Sons and daughters of underdeveloped regions (<em>putra/putri daerah tertinggal</em>). */
    DAERAH_TERTINGGAL,
    /** Sons and daughters of Kalimantan (<em>putra/putri Kalimantan</em>). */
    KALIMANTAN,
    /** Special need of a PPPK selection (<em>kebutuhan khusus</em>); a CPNS selection names which. */
    KHUSUS;

    /**
     * What everybody may know of it: a special need can tell of a person's health or origin.
     *
     * @return {@link #UMUM} for itself, {@link #KHUSUS} for every other
     */
    public NeedType generalOrSpecial() {
        return this == UMUM ? UMUM : KHUSUS;
    }

    /**
     * The need types of CPNS formations.
     *
     * @return a new set of all but {@link #KHUSUS}
     */
    public static Set<NeedType> ofCpns() {
        return EnumSet.complementOf(EnumSet.of(KHUSUS));
    }

    /**
     * The need types of PPPK formations.
     *
     * @return a new set of {@link #UMUM} and {@link #KHUSUS}
     */
    public static Set<NeedType> ofPppk() {
        return EnumSet.of(UMUM, KHUSUS);
    }
}
