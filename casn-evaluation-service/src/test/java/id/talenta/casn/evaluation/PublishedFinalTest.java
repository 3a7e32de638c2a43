package id.talenta.casn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.OptimisedSelection;
import id.talenta.casn.SmallSelection;
import id.talenta.platform.data.database.Background;
import id.talenta.platform.web.security.Caller.Identity;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who comes next when somebody who passed leaves. */
@QuarkusTest
class PublishedFinalTest extends CasnTest {

    private final CasnApi bkn = CasnApi.as("bkn");

    @Inject
    PublishedFinal published;

    @Inject
    Background background;

    @Test
    void thoseWithoutAPostComeNextByRank() throws Exception {
        String selection = SmallSelection.published(bkn, "35.74");
        assertThat(next(selection, "F-1")).containsExactly("106 1", "101 3");
    }

    @Test
    void whoWasMovedHasAPostAndDoesNotComeNext() throws Exception {
        String selection = OptimisedSelection.published(bkn, "35.74");
        assertThat(next(selection, "F-2")).isEmpty();
    }

    private List<String> next(String selection, String formation) throws Exception {
        List<String> found = new ArrayList<>();
        background.actingFor(
                Identity.SYSTEM,
                () -> published
                        .nextRanked(UUID.fromString(selection), formation, 10)
                        .forEach(one -> found.add(one.participantNumber() + " " + one.rank())));
        return found;
    }
}
