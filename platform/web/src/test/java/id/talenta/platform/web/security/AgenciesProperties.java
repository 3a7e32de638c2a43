package id.talenta.platform.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AgenciesProperties {

    @Example
    void anEntryCoversWhatItSays() {
        Agencies agencies = new Agencies(List.of("35.74", "11.*"));
        assertThat(agencies.covers("35.74")).isTrue();
        assertThat(agencies.covers("35.7")).isFalse();
        assertThat(agencies.covers("35.744")).isFalse();
        assertThat(agencies.covers("35")).isFalse();
        assertThat(agencies.covers("11.01")).isTrue();
        assertThat(agencies.covers("11.01.02")).isTrue();
        assertThat(agencies.covers("11")).isFalse();
        assertThat(agencies.covers("111.01")).isFalse();
        assertThat(Agencies.ALL.covers("35")).isTrue();
        assertThat(Agencies.NONE.covers("35")).isFalse();
    }

    @Example
    void anythingElseIsNoEntry() {
        for (String entry : List.of("", "35.", ".35", "35.*.1", "**", "3%", "3_", "a", "35,36", "35.*x", "\u0663")) {
            assertThatThrownBy(() -> new Agencies(List.of(entry))).isInstanceOf(IllegalArgumentException.class);
            assertThat(Agencies.ofClaim(List.of(entry, "35.74")).entries()).containsExactly("35.74");
        }
    }

    @Property
    void theTextComesBack(@ForAll("agencies") Agencies agencies) {
        assertThat(Agencies.ofText(agencies.asText())).isEqualTo(agencies);
    }

    @Property
    void coveringAllMeansCoveringEach(
            @ForAll("agencies") Agencies mine, @ForAll("agencies") Agencies theirs, @ForAll("codes") String code) {
        if (mine.coversAll(theirs) && theirs.covers(code)) {
            assertThat(mine.covers(code)).isTrue();
        }
    }

    @Property
    void aCodeThatOnlyTheOthersCoverShowsThatNotAllIsCovered(
            @ForAll("agencies") Agencies mine, @ForAll("agencies") Agencies theirs) {
        if (!mine.coversAll(theirs)) {
            boolean shown = theirs.entries().stream()
                    .map(entry -> entry.equals("*") ? "Z9.Z9" : entry.replace("*", "Z9"))
                    .anyMatch(code -> theirs.covers(code) && !mine.covers(code));
            assertThat(shown).isTrue();
        }
    }

    @Provide
    static Arbitrary<String> codes() {
        return Arbitraries.of("35", "11", "3", "Z1")
                .flatMap(top -> Arbitraries.of("", ".7", ".74", ".74.1", ".07").map(rest -> top + rest));
    }

    @Provide
    static Arbitrary<Agencies> agencies() {
        Arbitrary<String> below = codes().map(code -> code + ".*");
        Arbitrary<Set<String>> entries =
                Arbitraries.oneOf(codes(), below, Arbitraries.just("*")).set().ofMaxSize(4);
        return entries.map(set -> new Agencies(List.copyOf(set)));
    }
}
