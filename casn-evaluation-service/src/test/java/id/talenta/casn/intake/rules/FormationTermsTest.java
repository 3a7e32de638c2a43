package id.talenta.casn.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What an amendment makes of a formation, and what of it is told. */
class FormationTermsTest {

    private static final FormationTerms IMPORTED =
            new FormationTerms("ANALIS KEUANGAN", "Badan Keuangan", "Kota Probolinggo", "S-1 AKUNTANSI", 1);

    @Test
    void whatIsLeftOutStays() {
        FormationTerms after = IMPORTED.with(new FormationTerms(null, "Dinas Keuangan", null, null, 2));
        assertThat(after)
                .isEqualTo(new FormationTerms(
                        "ANALIS KEUANGAN", "Dinas Keuangan", "Kota Probolinggo", "S-1 AKUNTANSI", 2));
    }

    @Test
    void onlyWhatChangedIsTold() {
        FormationTerms after = IMPORTED.with(new FormationTerms("ANALIS KEUANGAN", null, null, null, 2));
        assertThat(after.unlike(IMPORTED)).isEqualTo(new FormationTerms(null, null, null, null, 2));
        assertThat(IMPORTED.unlike(after)).isEqualTo(new FormationTerms(null, null, null, null, 1));
    }

    @Test
    void theSameOnceMoreChangesNothing() {
        assertThat(IMPORTED.with(IMPORTED).unlike(IMPORTED).changesNothing()).isTrue();
        assertThat(IMPORTED.unlike(IMPORTED.with(new FormationTerms(null, null, null, null, 2)))
                        .changesNothing())
                .isFalse();
    }
}
