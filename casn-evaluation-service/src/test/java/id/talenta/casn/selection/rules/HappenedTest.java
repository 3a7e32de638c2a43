package id.talenta.casn.selection.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far a selection is, and what it accepts there. The facts are written as letters in the order of the record, - for none. */
class HappenedTest {

    @ParameterizedTest
    @CsvSource({
        "-,         DISIAPKAN",
        "f,         FORMASI_TERSEDIA",
        "fp,        PESERTA_TERSEDIA",
        "fps,       NILAI_SKD_TERSEDIA",
        "fpse,      SKD_DIEVALUASI",
        "fpsed,     SKD_DIUMUMKAN",
        "fpsek,     NILAI_SKB_TERSEDIA",
        "fpsedk,    NILAI_SKB_TERSEDIA",
        "fpsekn,    AKHIR_DIEVALUASI",
        "fpo,       NILAI_KOMPETENSI_TERSEDIA",
        "fpon,      AKHIR_DIEVALUASI",
        "fpona,     AKHIR_DIUMUMKAN",
        "fponac,    SELESAI",
        "fpsekna,   AKHIR_DIUMUMKAN",
        "fpsednkac, SELESAI"
    })
    void theStateIsTheFurthestOfWhatHasHappened(String facts, SelectionState state) {
        assertThat(happened(facts).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        // while nothing is published, whatever is imported and evaluated can be imported and evaluated further
        "-,       IMPORT_FORMATIONS,   true",
        "fps,     IMPORT_FORMATIONS,   true",
        "fpse,    IMPORT_PARTICIPANTS, true",
        "fpse,    IMPORT_SKD,          true",
        "fpse,    AMEND_QUOTA,         true",
        "fpse,    EVALUATE,            true",
        // SKB needs to know who was let through
        "fps,     IMPORT_SKB,          false",
        "fpse,    IMPORT_SKB,          true",
        "fpsekn,  IMPORT_SKB,          true",
        // tests of SKB are announced with the formations
        "f,       IMPORT_SKB_TESTS,    true",
        "fpsed,   IMPORT_SKB_TESTS,    true",
        // PPPK scores and who left need no SKD
        "fp,      IMPORT_PPPK,         true",
        "fp,      IMPORT_OUTCOMES,     true",
        "fpo,     IMPORT_PARTICIPANTS, true",
        "fpon,    IMPORT_PPPK,         true",
        "fpon,    IMPORT_CORRECTIONS,  false",
        "fpo,     CLOSE,               false",
        // what the published SKD result was made from stays
        "fpsed,   IMPORT_PARTICIPANTS, false",
        "fpsed,   IMPORT_SKD,          false",
        "fpsed,   AMEND_QUOTA,         false",
        "fpsed,   AMEND_FORMATION,     true",
        "fpsed,   IMPORT_FORMATIONS,   true",
        "fpsed,   IMPORT_SKB,          true",
        "fpsed,   EVALUATE,            true",
        // so does what the published final result was made from, and the SKD evaluation that it publishes with it
        "fpsekna, IMPORT_FORMATIONS,   false",
        "fpsekna, IMPORT_PARTICIPANTS, false",
        "fpsekna, IMPORT_SKD,          false",
        "fpsekna, IMPORT_SKB,          false",
        "fpona,   IMPORT_PPPK,         false",
        "fpona,   IMPORT_PARTICIPANTS, false",
        "fpona,   IMPORT_CORRECTIONS,  true",
        "fpsekna, IMPORT_SKB_TESTS,    false",
        "fpsekna, IMPORT_OUTCOMES,     false",
        // unless SKD was evaluated again since: whom that result does not know may be on the shortlist now
        "fpseknar, IMPORT_SKB,         true",
        "fpseknar, IMPORT_SKB_TESTS,   true",
        "fpseknar, IMPORT_OUTCOMES,    true",
        "fpseknar, IMPORT_SKD,         false",
        "fpseknar, IMPORT_PARTICIPANTS, false",
        "fpseknar, IMPORT_FORMATIONS,  false",
        "fpsekna, OBJECT,              true",
        "fpsekna, AMEND_FORMATION,     false",
        "fpsekna, AMEND_QUOTA,         false",
        // corrections follow from objections, and those from a publication
        "fpsekn,  IMPORT_CORRECTIONS,  false",
        "fpsed,   IMPORT_CORRECTIONS,  true",
        "fpsekna, IMPORT_CORRECTIONS,  true",
        // but an objection may call for another evaluation
        "fpsekna, EVALUATE,            true",
        "fpsekna, PUBLISH,             true",
        "fpsekna, CHANGE,              true",
        "fpsekn,  CLOSE,               false",
        "fpsekna, CLOSE,               true"
    })
    void aStepIsAcceptedInItsTime(String facts, SelectionStep step, boolean accepted) {
        assertThat(happened(facts).allows(step)).isEqualTo(accepted);
    }

    @Test
    void aClosedSelectionAcceptsNothing() {
        Set<SelectionStep> accepted = EnumSet.allOf(SelectionStep.class);
        accepted.removeIf(step -> !happened("fpseknoarc").allows(step));
        assertThat(accepted).isEmpty();
    }

    @Test
    void nothingThatHappensTakesAStateBack() {
        String letters = "fpsedkonarc";
        for (int mask = 0; mask < 1 << letters.length(); mask++) {
            Happened before = happened(chosen(letters, mask));
            for (int i = 0; i < letters.length(); i++) {
                Happened after = happened(chosen(letters, mask | 1 << i));
                assertThat(after.state()).isGreaterThanOrEqualTo(before.state());
            }
        }
    }

    private static String chosen(String letters, int mask) {
        StringBuilder chosen = new StringBuilder();
        for (int i = 0; i < letters.length(); i++) {
            if ((mask & 1 << i) != 0) {
                chosen.append(letters.charAt(i));
            }
        }
        return chosen.toString();
    }

    /** f ormations, p articipants, s kd scores, e valuated, d published, k skb scores, o pppk scores, n final evaluated, a final published, r shortlisted again, c losed. */
    private static Happened happened(String facts) {
        return new Happened(
                facts.contains("f"),
                facts.contains("p"),
                facts.contains("s"),
                facts.contains("e"),
                facts.contains("d"),
                facts.contains("k"),
                facts.contains("o"),
                facts.contains("n"),
                facts.contains("a"),
                facts.contains("r"),
                facts.contains("c"));
    }
}
