package id.talenta.casn.intake;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A need type beyond general and special is for the agency, and for who may see what is sensitive. */
@QuarkusTest
class NeedTypesShownTest extends CasnTest {

    private String path;

    @BeforeEach
    void announce() {
        path = "/v1/selections/" + SmallSelection.withSkb(CasnApi.as("bkn"), "35.74") + "/formations";
    }

    @Test
    void theAgencyAndWhoMaySeeItSeeEach() {
        for (CasnApi who : List.of(
                CasnApi.as("bkpsdm-3574"),
                CasnApi.as("bkn"),
                CasnApi.as("province", List.of("35.*"), "casn:read", "pii:sensitive"))) {
            who.get(path).then().statusCode(200).body("data.needType", equalTo(List.of("UMUM", "CUMLAUDE")));
            who.get(path + "?needType=CUMLAUDE")
                    .then()
                    .statusCode(200)
                    .body("data.needType", equalTo(List.of("CUMLAUDE")));
            who.get(path + "?needType=KHUSUS").then().statusCode(200).body("data", hasSize(0));
        }
    }

    @Test
    void othersSeeGeneralAndSpecial() {
        for (CasnApi who : List.of(CasnApi.as("integrator"), CasnApi.as("panselnas"), CasnApi.as("pemprov-jatim"))) {
            who.get(path).then().statusCode(200).body("data.needType", equalTo(List.of("UMUM", "KHUSUS")));
            who.get(path + "?needType=KHUSUS")
                    .then()
                    .statusCode(200)
                    .body("data.formationCode", equalTo(List.of("F-2")))
                    .body("data.needType", equalTo(List.of("KHUSUS")));
            who.get(path + "?needType=UMUM").then().body("data.formationCode", equalTo(List.of("F-1")));
        }
    }

    @Test
    void aFilterByWhatIsNotShownIsRefused() {
        for (String hidden : List.of("CUMLAUDE", "DISABILITAS", "PAPUA")) {
            CasnApi.as("integrator")
                    .get(path + "?needType=" + hidden)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("forbidden"));
        }
    }
}
