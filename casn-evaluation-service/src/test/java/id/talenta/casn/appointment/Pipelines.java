package id.talenta.casn.appointment;

import id.talenta.casn.CasnApi;
import id.talenta.casn.SmallSelection;
import io.restassured.response.Response;
import java.util.List;

/** Appointments on their way, as tests need them. */
final class Pipelines {

    static final String PERTEK = """
            {"to":"PERTEK_TERBIT","nip":"%s","effectiveDate":"2025-03-01","pertekNumber":"AG-1","pertekDate":"2025-02-20"}""";
    static final String SK = """
            {"to":"SK_TERBIT","decreeNumber":"813.3/7","decreeDate":"2025-03-20"}""";
    static final String SPMT = """
            {"to":"SPMT","spmtNumber":"800/1","spmtDate":"2025-04-01"}""";

    private Pipelines() {}

    /** Somebody of Kota Probolinggo who may write, and acts for no other agency. */
    static CasnApi agency() {
        return CasnApi.as("bkpsdm-3574", List.of("35.74"), "casn:read", "casn:write", "pii:read");
    }

    static Response move(CasnApi by, String path, String json) {
        return by.request()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(json)
                .post(path + "/transitions");
    }

    static String to(String state) {
        return "{\"to\":\"" + state + "\"}";
    }

    static String because(String state) {
        return "{\"to\":\"" + state + "\",\"reason\":\"Ijazah belum dilegalisasi.\"}";
    }

    /** Begins an appointment of 105 and moves it by BKN; the path. */
    static String at(CasnApi bkn, String selection, String... moves) {
        String path = bkn.appointWithoutDecree(selection, "105").header("Location");
        moveAll(bkn, path, moves);
        return path;
    }

    static void moveAll(CasnApi bkn, String path, String... moves) {
        for (String each : moves) {
            move(bkn, path, each).then().statusCode(200);
        }
    }

    static String[] toVerification() {
        return new String[] {to("VERIFIKASI_INSTANSI"), to("DIUSULKAN"), to("VERIFIKASI_BKN")};
    }

    static String pertek() {
        return PERTEK.formatted(SmallSelection.newNip());
    }
}
