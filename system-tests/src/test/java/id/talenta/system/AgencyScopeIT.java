package id.talenta.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talenta.system.AgencyScopeCase.Must;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * For every operation of the contract: a client that may do everything, but for another agency, gets what the table says,
 * the same call by one who may is let in, and without a token only what is for everybody is. An operation that the table does not know fails.
 */
class AgencyScopeIT {

    private static final RunningSuite SUITE = RunningSuite.get();
    private static final AgencyScopeWorld WORLD = new AgencyScopeWorld(SUITE);
    /** Somebody who may publish a mapping. */
    private static final Client PERSON = Client.ofPerson(SUITE, "dewi.contoh", "talent:read talent:calibrate");

    private static final AgencyScopeTable TABLE =
            new AgencyScopeTable(WORLD, new AgencyScopeTalentWorld(SUITE, PERSON));

    private final Client other = Client.of(SUITE, Identity.OTHER_AGENCY);

    @Test
    void theTableNamesNothingThatTheContractDoesNot() {
        assertThat(Contract.operations(SUITE)).containsAll(TABLE.cases().keySet());
    }

    @TestFactory
    Stream<DynamicTest> everyOperationKeepsToItsAgency() {
        return Contract.operations(SUITE).stream()
                .map(operation -> DynamicTest.dynamicTest(operation, () -> check(operation)));
    }

    private void check(String operation) {
        AgencyScopeCase call = TABLE.cases().get(operation);
        assertThat(call)
                .as("%s must stand in AgencyScopeTable, with what another agency's client gets", operation)
                .isNotNull();
        Answer theirs = send(other, call);
        Answer nobodys = send(Client.anonymous(SUITE), call);
        if (call.must() == Must.BE_PUBLIC) {
            assertThat(nobodys.status()).as(nobodys.text()).isEqualTo(200);
            assertThat(nobodys.header("Cache-Control")).startsWith("public, max-age=");
        } else {
            nobodys.problem(401);
        }
        switch (call.must()) {
            case BE_PUBLIC, BE_READABLE, BE_COMMON ->
                assertThat(theirs.status()).as(theirs.text()).isIn(200, 202);
            case LEAVE_IT_OUT -> {
                assertThat(theirs.status()).as(theirs.text()).isEqualTo(200);
                assertThat(theirs.text()).doesNotContain(WORLD.id(), AgencyScopeWorld.AGENCY);
            }
            case BE_ABSENT, BE_UNKNOWN -> theirs.problem(404);
            case BE_REFUSED -> theirs.problem(403);
            case BE_REJECTED -> rejected(theirs);
            default -> throw new IllegalStateException();
        }
        if (call.must() != Must.BE_COMMON && call.must() != Must.BE_UNKNOWN) {
            Answer ours = send(permitted(operation), call);
            assertThat(ours.status())
                    .as("the same call by one who may: %s", ours.text())
                    .isNotIn(400, 401, 403, 404, 405, 415, 500);
        }
    }

    private void rejected(Answer accepted) {
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        JsonNode job = Jobs.await(other, URI.create(accepted.header("Location")).getRawPath(), Duration.ofMinutes(1));
        assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("FAILED");
        assertThat(job.path("failure").toString()).contains("agency-not-yours");
    }

    /** Publishing takes somebody else than evaluating or mapping did. */
    private static Client permitted(String operation) {
        if (!operation.startsWith("POST") || !operation.endsWith("/publication")) {
            return Client.of(SUITE, "bkn");
        }
        return operation.contains("/talent-mappings/") ? PERSON : Client.of(SUITE, "panselnas");
    }

    private static Answer send(Client client, AgencyScopeCase call) {
        List<String> headers = new ArrayList<>();
        if (call.type() != null) {
            headers.addAll(List.of("Content-Type", call.type()));
        }
        if ("PATCH".equals(call.method())) {
            headers.addAll(List.of("If-Match", WORLD.bkn().get(call.path()).header("ETag")));
        }
        byte[] body = call.body() == null ? null : call.body().getBytes(StandardCharsets.UTF_8);
        return client.call(call.method(), call.path(), body, headers.toArray(String[]::new));
    }
}
