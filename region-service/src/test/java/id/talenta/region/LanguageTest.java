package id.talenta.region;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.local.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Problems speak the caller's language; Indonesian where that is neither Indonesian nor English. */
@QuarkusTest
class LanguageTest extends RegionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none | id | Ditandatangani sebelum rapat | sebelum rapatnya pada 2025-07-24",
                "id-ID,en;q=0.8 | id | Ditandatangani sebelum rapat | sebelum rapatnya pada 2025-07-24",
                "jv | id | Ditandatangani sebelum rapat | sebelum rapatnya pada 2025-07-24",
                "en-GB | en | Signed before the meeting | before its meeting on 2025-07-24",
                "fr, en;q=0.5 | en | Signed before the meeting | before its meeting on 2025-07-24"
            })
    void aProblemOfTheDomainIsTranslated(String accepted, String language, String title, String detail) {
        var request = given().auth().oauth2(TestTokens.of("kanreg2")).contentType("application/json");
        if (accepted != null) {
            request.header("Accept-Language", accepted);
        }
        Response refused = request.body("{\"signedOn\":\"2025-07-01\",\"meetingId\":\"" + FIRST_MEETING
                        + "\",\"title\":\"Komitmen\",\"signatory\":{\"office\":\"Bupati Sampang\"}}")
                .post("/v1/regions/35.27/commitments");
        problem(refused, 409, "signed-before-meeting");
        assertThat(refused.header("Content-Language")).isEqualTo(language);
        assertThat(refused.jsonPath().getString("title")).isEqualTo(title);
        assertThat(refused.jsonPath().getString("detail")).contains(detail).contains("2025-07-01");
    }
}
