package id.talenta.talent.mapping;

import id.talenta.local.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "talent"), @ResourceArg(name = "kafka", value = "true")})
class VolumeTest {

    @Test
    void twentyThousand() throws Exception {
        Roster.know("35.25");
        Roster.many("35.25", 20_000);
        MappingApi bkn = MappingApi.as("bkn");
        for (int i = 0; i < 3; i++) {
            JsonPath m = bkn.mapped("35.25", MappingApi.KEPKA);
            Instant s = Instant.parse(m.getString("startedAt"));
            Instant f = Instant.parse(m.getString("finishedAt"));
            org.jboss.logging.Logger.getLogger("VOLUME")
                    .warnf(
                            "VOLUME %s ms=%s %s",
                            m.getString("state"), Duration.between(s, f).toMillis(), m.getMap("counts"));
            long t = System.nanoTime();
            bkn.get("/v1/talent-mappings/" + m.getString("id") + "/placements?limit=200")
                    .then()
                    .statusCode(200);
            long u = System.nanoTime();
            bkn.get("/v1/talent-mappings/" + m.getString("id") + "/placements.csv")
                    .then()
                    .statusCode(200);
            org.jboss.logging.Logger.getLogger("VOLUME")
                    .warnf("VOLUME page200 ms=%s csv ms=%s", (u - t) / 1_000_000, (System.nanoTime() - u) / 1_000_000);
        }
    }
}
