package id.talenta.casn;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.local.testing.EventContract;
import org.junit.jupiter.api.Test;

/** What this service promises of its events. */
class EventContractTest {

    private final EventContract contract = EventContract.load();

    @Test
    void theDocumentTheSchemasAndTheTopicsAgree() {
        assertThat(contract.events())
                .containsExactlyInAnyOrder(
                        "appointment-changed.v1",
                        "evaluation-published.v1",
                        "probation-ended.v1",
                        "selection-progressed.v1");
        assertThat(contract.disagreements("casn-evaluation-service")).isEmpty();
    }

    @Test
    void whatWasReleasedStillHolds() {
        assertThat(contract.breaks()).isEmpty();
    }
}
