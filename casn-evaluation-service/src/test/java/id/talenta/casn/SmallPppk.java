package id.talenta.casn;

import io.restassured.response.Response;

/**
 * A PPPK selection of 2024 small enough to know every answer: one post of nurses in each of two places, to one of which nobody applied, and
 * one post of general operations.
 */
public final class SmallPppk {

    public static final String FORMATIONS = """
            formationCode,position,unit,location,needType,qualification,quota
            P-1,PERAWAT TERAMPIL,RSUD Satu,Kota Probolinggo,KHUSUS,D-III KEPERAWATAN,1
            P-2,PERAWAT TERAMPIL,RSUD Dua,Kabupaten Probolinggo,UMUM,D-III KEPERAWATAN; D-IV KEPERAWATAN,1
            P-3,PENGELOLA UMUM OPERASIONAL,Dinas Satu,Kota Probolinggo,KHUSUS,SMA,1
            """;

    /** 11–14 for P-1, 31 for P-3; nobody for P-2. */
    public static final String PARTICIPANTS = """
            participantNumber,nik,name,birthDate,sex,formationCode,qualification,priority
            11,3574015003980001,Sintetis Satu,1998-03-10,F,P-1,D-III KEPERAWATAN,R3
            12,3574011003980002,Sintetis Dua,1998-03-10,M,P-1,D-III KEPERAWATAN,R2
            13,3574011003980003,Sintetis Tiga,1998-03-10,M,P-1,D-III KEPERAWATAN,R4
            14,3574011003980004,Sintetis Empat,1998-03-10,M,P-1,D-III KEPERAWATAN,R3b
            31,3574011003980005,Sintetis Lima,1998-03-10,M,P-3,SMA,R3
            """;

    /** 12 is behind all others by score and first by class; 11 is the best of the rest, 13 the best by score; 14 was absent. */
    public static final String SCORES = """
            participantNumber,present,technical,managerial,sociocultural,interview
            11,true,300,80,60,30
            12,true,150,60,50,20
            13,true,400,90,70,35
            14,false,,,,
            31,true,225,80,60,30
            """;

    private SmallPppk() {}

    public static String created(CasnApi api, int year, String agency) {
        Response created = api.post("/v1/selections", """
                {"kind":"PPPK","year":%d,"agency":"%s","name":"PPPK Sintetis"}""".formatted(year, agency));
        created.then().statusCode(201);
        return created.path("id");
    }

    /** Everything up to and including the scores. */
    public static String withScores(CasnApi api, String agency) {
        String selection = created(api, 2024, agency);
        api.importAll(selection, "formations", FORMATIONS);
        api.importAll(selection, "participants", PARTICIPANTS);
        api.importAll(selection, "pppk", SCORES);
        return selection;
    }
}
