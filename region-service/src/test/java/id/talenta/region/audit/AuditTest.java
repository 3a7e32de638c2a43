package id.talenta.region.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.local.testing.TestTokens;
import id.talenta.region.RegionTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditTest extends RegionTest {

    private static final String ENTRIES = "/v1/audit/region/entries";

    @Test
    void everyWriteLeavesAnEntryAndNoReadDoes() {
        String path = "/v1/regions/35.08";
        Response changed = patch("pemprov-jatim", path, tagOf(path), "{\"contacts\":{\"office\":\"BKPSDM\"}}");
        assertThat(changed.statusCode()).isEqualTo(200);
        Response refused = patch("bkpsdm-3574", path, "*", "{\"contacts\":{\"office\":\"x\"}}");
        assertThat(refused.statusCode()).isEqualTo(403);
        List<Map<String, Object>> entries = as("auditor")
                .get(ENTRIES + "?limit=200&operation=changeRegion")
                .jsonPath()
                .getList("data");
        assertThat(entries).allSatisfy(entry -> assertThat(entry).containsEntry("operation", "changeRegion"));
        Map<String, Object> latest = entries.get(0);
        assertThat(latest)
                .containsEntry("client", "bkpsdm-3574")
                .containsEntry("subject", TestTokens.subject("bkpsdm-3574"))
                .containsEntry("outcome", "REFUSED")
                .containsEntry("status", 403)
                .containsEntry("ids", List.of("35.08"))
                .containsEntry("traceId", refused.jsonPath().getString("traceId"));
        assertThat(entries.get(1))
                .containsEntry("client", "pemprov-jatim")
                .containsEntry("outcome", "COMMITTED")
                .containsEntry("status", null);
        // reading programme data is nobody's business
        assertThat(all("auditor", ENTRIES + "?limit=200", 200))
                .noneMatch(entry -> entry.get("operation").toString().matches("(get|list).*"));
    }

    @Test
    void entriesAreFilteredAndPagedFromTheNewest() {
        for (int i = 0; i < 5; i++) {
            post("bkpsdm-3507", "/v1/meetings", "{}");
        }
        String mine = ENTRIES + "?subject=" + TestTokens.subject("bkpsdm-3507") + "&operation=recordMeeting";
        List<Map<String, Object>> paged = all("auditor", mine + "&limit=2", 2);
        assertThat(paged).hasSize(5).doesNotHaveDuplicates().isEqualTo(all("auditor", mine, 50));
        assertThat(paged.stream().map(entry -> entry.get("at").toString()).toList())
                .isSortedAccordingTo(java.util.Comparator.comparing((String at) -> java.time.Instant.parse(at))
                        .reversed());
        assertThat(paged).allSatisfy(entry -> assertThat(entry).containsEntry("outcome", "REFUSED"));
    }

    @Test
    void onlyAuditorsRead() {
        for (String client : List.of("kanreg2", "integrator", "bkpsdm-3574")) {
            problem(as(client).get(ENTRIES), 403, "forbidden");
        }
        invalidParameter(as("auditor").get(ENTRIES + "?client=bkn"), "client", "unknown-parameter");
        invalidParameter(as("auditor").get(ENTRIES + "?operation=a%20b"), "operation", "format");
    }
}
