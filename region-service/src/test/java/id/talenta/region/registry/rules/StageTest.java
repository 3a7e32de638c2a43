package id.talenta.region.registry.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StageTest {

    @Test
    void withoutEvidenceNothingHasBegun() {
        assertThat(Stage.shownBy(Set.of())).isEqualTo(Stage.BELUM);
    }

    @Test
    void aSignedCommitmentShowsCommitment() {
        assertThat(Stage.shownBy(Set.of(Evidence.SIGNED_COMMITMENT))).isEqualTo(Stage.KOMITMEN);
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void aStageIsShownByExactlyWhatItAndThoseBeforeItNeed(Stage stage) {
        Set<Evidence> evidence = EnumSet.noneOf(Evidence.class);
        for (Stage upTo : Stage.values()) {
            if (upTo.ordinal() <= stage.ordinal()) {
                evidence.addAll(upTo.needed());
            }
        }
        assertThat(Stage.shownBy(evidence)).isEqualTo(stage);
        for (Evidence lacking : stage.needed()) {
            Set<Evidence> less = EnumSet.noneOf(Evidence.class);
            less.addAll(evidence);
            less.remove(lacking);
            assertThat(Stage.shownBy(less)).isLessThan(stage);
        }
    }
}
