package id.talenta.talent;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.local.testing.EventContract;
import org.junit.jupiter.api.Test;

/** What this service promises of its events. */
class EventContractTest {

    private final EventContract contract = EventContract.load();

    @Test
    void theDocumentTheSchemasAndTheTopicsAgree() {
        assertThat(contract.events()).containsExactlyInAnyOrder("agency-summarised.v1", "mapping-published.v1");
        assertThat(contract.disagreements("talent-service")).isEmpty();
    }

    @Test
    void whatWasReleasedStillHolds() {
        assertThat(contract.breaks()).isEmpty();
    }
}
