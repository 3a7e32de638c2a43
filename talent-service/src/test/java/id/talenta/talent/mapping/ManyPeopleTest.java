package id.talenta.talent.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.local.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A mapping of a large agency: nobody is lost, and the time grows with the people, not with their square. */
@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "talent"), @ResourceArg(name = "kafka", value = "true")})
class ManyPeopleTest {

    private static final String AGENCY = "35.25";
    private static final int PEOPLE = 20_000;

    /** Five seconds are the goal, which the benchmark measures; a machine that is busy with other builds takes several times as long. */
    private static final Duration BOUND = Duration.ofSeconds(30);

    private final MappingApi bkn = MappingApi.as("bkn");

    @Test
    void twentyThousandPeopleAreMapped() throws Exception {
        Roster.know(AGENCY);
        Roster.many(AGENCY, PEOPLE);
        JsonPath mapping = bkn.mapped(AGENCY, MappingApi.KEPKA);
        assertThat(mapping.getString("state")).as(mapping.prettify()).isEqualTo("COMPLETED");
        assertThat(mapping.getInt("processed")).isEqualTo(PEOPLE);
        assertThat(Duration.between(at(mapping, "startedAt"), at(mapping, "finishedAt")))
                .isLessThan(BOUND);

        String path = "/v1/talent-mappings/" + mapping.getString("id");
        JsonPath matrix = bkn.get(path + "/matrix").jsonPath();
        List<Integer> boxes = matrix.getList("boxes.people");
        assertThat(boxes.stream().mapToInt(people -> people).sum() + matrix.getInt("unmapped.people"))
                .isEqualTo(PEOPLE);
        byte[] file = bkn.get(path + "/placements.csv")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(new String(file, StandardCharsets.UTF_8).lines()).hasSize(PEOPLE + 1);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)))
                .isEqualTo(mapping.getString("digest"));
        JsonPath page = bkn.get(path + "/placements?limit=200").jsonPath();
        assertThat(page.getList("data")).hasSize(200);
    }

    private static Instant at(JsonPath mapping, String when) {
        return Instant.parse(mapping.getString(when));
    }
}
