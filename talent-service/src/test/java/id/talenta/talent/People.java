package id.talenta.talent;

import java.util.concurrent.atomic.AtomicInteger;

/** Invented people, each with a NIP of their own. */
public final class People {

    public static final String HEADER =
            "nip,name,birthDate,sex,agency,unit,position,positionType,positionLevel,employment,since\n";

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private People() {}

    /** A NIP of a woman who was born on 5 July 1985 and serves since March 2010. */
    public static String nip() {
        return "198507052010032" + "%03d".formatted(NEXT.getAndIncrement());
    }

    /** The row of that woman. */
    public static String row(String nip, String agency) {
        return row(nip, agency, "Dinas Kesehatan", "PENGAWAS");
    }

    public static String row(String nip, String agency, String unit, String level) {
        return nip + ",Sintetis Wulan " + nip.substring(15) + ",1985-07-05,F," + agency + "," + unit
                + ",Kepala Seksi Pelayanan,JA," + level + ",PNS,2010-03-01\n";
    }

    /** Imports somebody, and gives where they are. */
    public static String of(TalentApi api, String agency) {
        String nip = nip();
        api.importedWhole(HEADER + row(nip, agency), "");
        return api.pathOf(nip);
    }
}
