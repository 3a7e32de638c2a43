package id.talenta.system;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.system.AgencyScopeCase.Must;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * For every operation of the contract: a client that may do everything, but for another agency, gets what the table says,
 * and the same call by one who may is let in. An operation that the table does not know fails.
 */
class AgencyScopeIT {

    private static final RunningSuite SUITE = RunningSuite.get();
    private static final AgencyScopeWorld WORLD = new AgencyScopeWorld(SUITE);
    private static final AgencyScopeTable TABLE = new AgencyScopeTable(WORLD);

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
        switch (call.must()) {
            case BE_READABLE, BE_COMMON ->
                assertThat(theirs.status()).as(theirs.text()).isEqualTo(200);
            case LEAVE_IT_OUT -> {
                assertThat(theirs.status()).as(theirs.text()).isEqualTo(200);
                assertThat(theirs.text()).doesNotContain(WORLD.id(), AgencyScopeWorld.AGENCY);
            }
            case BE_ABSENT -> theirs.problem(404);
            case BE_REFUSED -> theirs.problem(403);
            default -> throw new IllegalStateException();
        }
        if (call.must() != Must.BE_COMMON) {
            Answer ours = send(Client.of(SUITE, permitted(operation)), call);
            assertThat(ours.status())
                    .as("the same call by one who may: %s", ours.text())
                    .isNotIn(400, 401, 403, 404, 405, 415, 500);
        }
    }

    /** Publishing takes somebody else than evaluating did. */
    private static String permitted(String operation) {
        return operation.startsWith("POST") && operation.endsWith("/publication") ? "panselnas" : "bkn";
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
