package id.talenta.casn;

import io.restassured.response.Response;

/**
 * A selection in which posts stay empty that people of another formation fill, two of them equal on everything, and in which somebody
 * withdrew before SKD and somebody was disqualified before SKB.
 */
public final class OptimisedSelection {

    /** 007 looks like a number and is none. */
    private static final String FORMATIONS = """
            formationCode,position,unit,location,needType,qualification,quota
            007,ANALIS,Badan Keuangan,Kota Probolinggo,UMUM,S-1 AKUNTANSI,2
            F-2,ANALIS,Dinas Sosial,Kota Probolinggo,CUMLAUDE,S-1 AKUNTANSI,1
            F-3,Analis,Dinas Pasar,Kota Malang,UMUM,s-1  akuntansi,1
            F-4,PENATA,Dinas Pasar,Kota Malang,UMUM,S-1 AKUNTANSI,1
            """;

    private static final String PARTICIPANTS = """
            participantNumber,nik,name,birthDate,sex,formationCode,qualification,gpa
            101,3574011003980001,Sintetis Satu,1998-03-10,M,007,S-1 AKUNTANSI,3.50
            102,3574011003980002,Sintetis Dua,1998-03-10,M,007,S-1 AKUNTANSI,3.40
            103,3574011003980003,Sintetis Tiga,1998-03-10,M,007,S-1 AKUNTANSI,3.40
            201,3574011003980004,Sintetis Empat,1998-03-10,M,F-2,S-1 AKUNTANSI,3.75
            202,3574011003980005,Sintetis Lima,1998-03-10,M,F-2,S-1 AKUNTANSI,3.75
            203,3574011003980006,Sintetis Enam,1998-03-10,M,F-2,S-1 AKUNTANSI,3.75
            """;

    private static final String SKD = """
            participantNumber,present,twk,tiu,tkp
            101,true,80,100,180
            103,true,80,100,180
            201,true,100,120,190
            202,true,100,120,190
            203,true,100,120,190
            """;

    private static final String SKB = """
            participantNumber,present,score,eliminated
            101,true,70.5,false
            201,true,90,false
            202,true,80,false
            203,true,80,false
            """;

    public static final String OUTCOMES = "participantNumber,outcome,reason\n";

    private OptimisedSelection() {}

    /** Everything up to and including the SKD scores. */
    public static String withSkd(CasnApi api, String agency) {
        String selection = api.createSelection(agency);
        api.importAll(selection, "formations", FORMATIONS);
        api.importAll(selection, "participants", PARTICIPANTS);
        api.importAll(selection, "skd", SKD);
        api.importAll(selection, "outcomes", OUTCOMES + "102,WITHDRAWN,Surat pengunduran diri 5 September 2024\n");
        return selection;
    }

    /** Evaluated at SKD, with the SKB scores. */
    public static String withSkb(CasnApi api, String agency) {
        String selection = withSkd(api, agency);
        api.evaluated(selection, "SKD");
        api.importAll(selection, "outcomes", OUTCOMES + "103,DISQUALIFIED,Berita acara kecurangan BA-7\n");
        api.importAll(selection, "skb", SKB);
        return selection;
    }

    /** Evaluated to the end, the tie decided for 202, and published; the id of the selection. */
    public static String published(CasnApi api, String agency) {
        String selection = withSkb(api, agency);
        String path = "/v1/evaluations/" + api.evaluated(selection, "FINAL").getString("id");
        decide(api, path, "\"202\"").then().statusCode(201);
        CasnApi.as("panselnas").request().post(path + "/publication").then().statusCode(201);
        return selection;
    }

    /** Decides the tie over the empty post of 007. */
    public static Response decide(CasnApi api, String path, String selected) {
        return api.post(path + "/decisions", """
                {"formationCode":"007","selected":[%s],"reason":"Rapat panitia: pengalaman kerja yang relevan.","reference":"BA-1"}""".formatted(selected));
    }
}
