package id.talenta.casn;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A selection small enough to know every answer: two formations, of two general posts and one for honours graduates, with ties at the cut
 * and across the quota.
 */
public final class SmallSelection {

    public static final String FORMATIONS = """
            formationCode,position,unit,location,needType,qualification,quota
            F-1,ANALIS KEUANGAN,Badan Keuangan,Kota Probolinggo,UMUM,S-1 AKUNTANSI; S-1 MANAJEMEN,1
            F-2,PRANATA KOMPUTER,Dinas Komunikasi,Kota Probolinggo,CUMLAUDE,S-1 INFORMATIKA,1
            """;

    /** 101–106 for F-1, 201 for F-2; 105 and 106 are equal on everything, birth date and mark included. */
    public static final String PARTICIPANTS = """
            participantNumber,nik,name,birthDate,sex,formationCode,qualification,gpa
            101,3574015003980001,Sintetis Satu,1998-03-10,F,F-1,S-1 AKUNTANSI,3.50
            102,3574011003980002,Sintetis Dua,1998-03-10,M,F-1,S-1 MANAJEMEN,3.40
            103,3574011003980003,Sintetis Tiga,1998-03-10,M,F-1,S-1 AKUNTANSI,
            104,3574011003980004,Sintetis Empat,1998-03-10,M,F-1,S-1 AKUNTANSI,3.00
            105,3574011003980005,Sintetis Lima,1998-03-10,M,F-1,S-1 AKUNTANSI,3.75
            106,3574011003980006,Sintetis Enam,1998-03-10,M,F-1,S-1 AKUNTANSI,3.75
            201,3574015512990007,Sintetis Tujuh,1999-12-15,F,F-2,S-1 INFORMATIKA,3.90
            """;

    /** 105 and 106 first, 101 and 102 tied at the third place, 103 below a grade, 104 absent; 201 below the honours grade. */
    public static final String SKD = """
            participantNumber,present,twk,tiu,tkp
            101,true,80,100,180
            102,true,80,100,180
            103,true,60,150,200
            104,false,,,
            105,true,100,120,190
            106,true,100,120,190
            201,true,100,80,200
            """;

    public static final String SKB = """
            participantNumber,present,score,eliminated
            101,true,70.5,false
            102,true,70.5,true
            105,true,80,false
            106,true,80,false
            """;

    /** Participant 105, who is selected by {@link #published}, was born on this day, a man. */
    private static final String NIP_OF_105 = "199803102025031%03d";

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private SmallSelection() {}

    /** Everything up to and including the SKD scores. */
    public static String withSkd(CasnApi api, String agency) {
        String selection = api.createSelection(agency);
        api.importAll(selection, "formations", FORMATIONS);
        api.importAll(selection, "participants", PARTICIPANTS);
        api.importAll(selection, "skd", SKD);
        return selection;
    }

    /** Evaluated at SKD, with the SKB scores. */
    public static String withSkb(CasnApi api, String agency) {
        String selection = withSkd(api, agency);
        api.evaluated(selection, "SKD");
        api.importAll(selection, "skb", SKB);
        return selection;
    }

    /** Evaluated to the end, the tie decided for 105, and published; the id of the selection. */
    public static String published(CasnApi api, String agency) {
        String selection = withSkb(api, agency);
        publish(api, api.evaluated(selection, "FINAL").getString("id"));
        return selection;
    }

    /** Decides the tie of a final evaluation for 105, and publishes it. */
    public static void publish(CasnApi api, String evaluation) {
        api.post("/v1/evaluations/" + evaluation + "/decisions", """
                {"formationCode":"F-1","selected":["105"],"reason":"Rapat panitia: pengalaman kerja yang relevan.","reference":"BA-1"}""").then().statusCode(201);
        CasnApi.as("panselnas")
                .request()
                .post("/v1/evaluations/" + evaluation + "/publication")
                .then()
                .statusCode(201);
    }

    /** A NIP of 105 that was not used before, counting from March 2025. */
    public static String newNip() {
        return NIP_OF_105.formatted(SERIAL.incrementAndGet());
    }
}
