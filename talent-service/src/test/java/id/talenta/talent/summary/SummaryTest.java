package id.talenta.talent.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.platform.data.database.Background;
import id.talenta.platform.web.security.Caller.Identity;
import id.talenta.talent.People;
import id.talenta.talent.TalentTest;
import id.talenta.talent.Topics;
import id.talenta.talent.Topics.Heard;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is told of an agency, read from the broker. */
@QuarkusTest
class SummaryTest extends TalentTest {

    private static final String TOPIC = "talenta.talent.summaries.v1";
    private static final String BATU = "35.79";
    private static final int LAST_YEAR =
            LocalDate.now(ZoneId.of("Asia/Jakarta")).getYear() - 1;

    @Inject
    SummaryService summaries;

    @Inject
    Background background;

    private static Heard awaitPeople(int people) {
        List<Heard> heard =
                Topics.awaitLast(TOPIC, BATU, last -> last.data().get("people").asInt() == people);
        return heard.get(heard.size() - 1);
    }

    /** Six people arrive; of five everything is recorded, of one nothing. */
    @Test
    void anAgencyIsToldInFigures() throws Exception {
        StringBuilder talents = new StringBuilder(People.HEADER);
        StringBuilder appraisals = new StringBuilder("nip,year,workResult,workBehaviour\n");
        StringBuilder assessments =
                new StringBuilder("nip,assessedOn,instrument,feedback360,M.01,SK.01,diversity,potential,"
                        + "education,fieldMatch,discipline\n");
        for (int i = 0; i < 6; i++) {
            String nip = People.nip();
            talents.append(People.row(nip, BATU));
            if (i > 0) {
                appraisals.append(nip + "," + LAST_YEAR + "," + (i == 1 ? "DI_ATAS,DI_ATAS" : "SESUAI,SESUAI") + "\n");
                assessments.append(nip + "," + LAST_YEAR + "-06-01,Asesmen,80," + (i == 1 ? "1/4" : "3/3")
                        + ",3/3,ONE_UNIT,80,S1,true,NEVER\n");
            }
        }
        bkn.importedWhole(talents.toString(), "");
        JsonNode first = awaitPeople(6).data();
        assertThat(first.get("unmapped").asInt()).isEqualTo(6);
        assertThat(first.get("completeness").decimalValue()).isEqualByComparingTo("0");
        assertThat(first.get("performance").isNull()).isTrue();
        assertThat(first.get("boxes")).hasSize(9).allMatch(box -> box.asInt() == 0);
        bkn.importedWhole(appraisals.toString(), "?kind=appraisals");
        bkn.importedWhole(assessments.toString(), "?kind=assessments");
        List<Heard> heard = Topics.awaitLast(
                TOPIC, BATU, last -> last.data().get("completeness").asDouble() > 0);
        Heard told = heard.get(heard.size() - 1);
        assertThat(told.headers())
                .containsEntry("ce_type", "id.talenta.talent.agency-summarised.v1")
                .containsEntry("ce_subject", BATU)
                .doesNotContainKey("ce_restricted");
        JsonNode data = told.data();
        assertThat(data.get("agency").asText()).isEqualTo(BATU);
        // five of six
        assertThat(data.get("completeness").decimalValue()).isEqualByComparingTo("83.33");
        // 100 and four times 80, by the scale of the rules
        assertThat(data.get("performance").decimalValue()).isEqualByComparingTo("84");
        // 25 and four times 100
        assertThat(data.get("leadership").decimalValue()).isEqualByComparingTo("85");
        // 4 of 7, which is 57.14, and four times 100
        assertThat(data.get("competence").decimalValue()).isEqualByComparingTo("91.43");
        assertThat(data.get("known").get("leadership").asInt()).isEqualTo(5);
        assertThat(heard).extracting(Heard::version).isSorted().doesNotHaveDuplicates();
        assertSchema(data);
        assertDue(0);
        nothingIsToldWhenNoFigureChanged(told.version());
    }

    private void nothingIsToldWhenNoFigureChanged(long version) throws Exception {
        background.actingFor(Identity.SYSTEM, summaries::markAll);
        assertDue(0);
        List<Heard> heard = Topics.of(TOPIC, BATU);
        assertThat(heard.get(heard.size() - 1).version()).isEqualTo(version);
    }

    private static void assertDue(int rows) {
        await().pollInterval(Duration.ofMillis(100))
                .atMost(Duration.ofSeconds(30))
                .until(() -> due() == rows);
    }

    private static int due() throws SQLException {
        return Integer.parseInt(query(null, "select count(*) from summary_due").get(0));
    }

    private static void assertSchema(JsonNode data) throws IOException {
        try (InputStream file = SummaryTest.class.getResourceAsStream("/events/agency-summarised.v1.json")) {
            JsonNode schema = new ObjectMapper().readTree(file);
            Set<String> required = new TreeSet<>();
            schema.get("required").forEach(name -> required.add(name.asText()));
            Set<String> told = new TreeSet<>();
            data.fieldNames().forEachRemaining(told::add);
            Set<String> declared = new TreeSet<>();
            schema.get("properties").fieldNames().forEachRemaining(declared::add);
            assertThat(told).isEqualTo(required).isEqualTo(declared);
        }
    }
}
