package id.talenta.talent.mapping.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.talent.assessment.rules.Component;
import id.talenta.talent.ruleset.rules.Name;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReasonTextTest {

    private static final MappingRules RULES = RuleSetFile.mapping(RuleSetFile.KEPKA);
    private static final NineBox KEPKA = new NineBox(RULES, People.AS_OF);

    private final Placement example = KEPKA.place(People.ofTheExample());

    @Test
    void everyStepOfTheExampleIsASentence() {
        assertThat(id(PlacementSubject.EMPLOYMENT, null)).isEqualTo("Pegawai berstatus PNS dan dapat dipetakan.");
        assertThat(id(PlacementSubject.APPRAISAL, "2025"))
                .isEqualTo(
                        "Penilaian kinerja tahun 2025: hasil kerja di atas ekspektasi, perilaku kerja sesuai ekspektasi.");
        assertThat(id(PlacementSubject.COMPONENT, "PREDICATE")).isEqualTo("Predikat kinerja: \"Baik\" bernilai 80.");
        assertThat(en(PlacementSubject.COMPONENT, "PREDICATE"))
                .isEqualTo("Performance predicate: \"good (Baik)\", worth 80.");
        assertThat(id(PlacementSubject.INDICATOR, "PREDICATE"))
                .isEqualTo("Indikator Predikat kinerja: bobot 60% dari nilai 80 memberi 48 poin.");
        assertThat(id(PlacementSubject.COMPONENT, "COMPETENCY"))
                .isEqualTo("Penilaian kompetensi: jumlah tingkat kompetensi 26 dari 27 yang dipersyaratkan jabatan,"
                        + " kecocokan jabatan (JPM) 96,3% (Optimal).");
        assertThat(en(PlacementSubject.COMPONENT, "COMPETENCY"))
                .isEqualTo(
                        "Competency assessment: competency levels add up to 26 of the 27 that the post requires, a job"
                                + " fit (JPM) of 96.3% (optimal).");
        assertThat(id(PlacementSubject.COMPONENT, "TENURE"))
                .isEqualTo("Lama jabatan: 3 tahun (paling sedikit 2 tahun) bernilai 80.");
        assertThat(en(PlacementSubject.GROUP, "COMPETENCE"))
                .isEqualTo("Component Competence: 34.927 of at most 40 points.");
        assertThat(id(PlacementSubject.AXIS, "POTENTIAL"))
                .isEqualTo("Nilai sumbu Potensial adalah 88,3, dibulatkan dari 88,302.");
        assertThat(id(PlacementSubject.HIGH_CUTOFF, "PERFORMANCE"))
                .isEqualTo("Kinerja 77,5 belum mencapai batas 80 untuk tingkat \"Di atas ekspektasi\".");
        assertThat(en(PlacementSubject.MIDDLE_CUTOFF, "PERFORMANCE"))
                .isEqualTo("Performance 77.5 reaches the cut-off of 60 for the level \"as expected\".");
        assertThat(id(PlacementSubject.BOX, "8"))
                .isEqualTo("Kinerja \"Sesuai ekspektasi\" dan Potensial \"Tinggi\" menempatkan pegawai pada kotak 8."
                        + " Rekomendasi: Dipertahankan; masuk Kelompok Rencana Suksesi Instansi; rotasi/perluasan jabatan;"
                        + " bimbingan kinerja.");
        assertThat(en(PlacementSubject.TALENT_VALUE, null))
                .isEqualTo("The talent value is 82.9: 50% of Performance 77.5 and 50% of Potential 88.3.");
    }

    @Test
    void whatStandsAgainstAMappingIsSaid() {
        Placement expired =
                KEPKA.place(People.with(People.ofTheExample(), Component.POTENTIAL, People.score("80", "2020-02-01")));
        assertThat(text(expired, PlacementSubject.COMPONENT, "POTENTIAL"))
                .isEqualTo(new Name(
                        "Penilaian potensi: wajib ada tetapi hanya berlaku sampai dengan 1 Februari 2023, sebelum tanggal"
                                + " pemetaan 15 Juni 2026.",
                        "Assessment of potential: required, but valid only until 1 February 2023, before the day of the"
                                + " mapping, 15 June 2026."));
        assertThat(text(expired, PlacementSubject.BOX, null).id())
                .isEqualTo("Pegawai tidak dipetakan karena 1 alasan di atas.");
        Placement missing = KEPKA.place(People.without(People.ofTheExample(), Component.DISCIPLINE));
        assertThat(text(missing, PlacementSubject.COMPONENT, "DISCIPLINE").id())
                .isEqualTo("Rekam jejak disiplin: wajib ada tetapi tidak tercatat.");
        Placement none = KEPKA.place(People.without(People.ofTheExample(), Component.AWARD));
        assertThat(text(none, PlacementSubject.COMPONENT, "AWARD").id())
                .isEqualTo("Penghargaan: tidak ada yang tercatat; menurut ketentuan dihitung 0.");
    }

    @Test
    void everyReasonHasASentenceInBothLanguagesMaskedOrNot() {
        Random random = new Random(2025);
        for (String ruleSet : RuleSetFile.MAPPINGS) {
            MappingRules rules = RuleSetFile.mapping(ruleSet);
            NineBox matrix = new NineBox(rules, People.AS_OF);
            for (int i = 0; i < 300; i++) {
                for (Reason reason : matrix.place(People.random(random)).reasons()) {
                    assertSentence(ReasonText.of(reason, rules));
                    assertSentence(ReasonText.of(reason.masked(), rules));
                }
            }
        }
    }

    private static void assertSentence(Name text) {
        assertThat(text.id()).matches("[A-Z].*\\.").doesNotContain("null").hasSizeLessThan(500);
        assertThat(text.en()).matches("[A-Z3].*\\.").doesNotContain("null").hasSizeLessThan(500);
    }

    @Test
    void aMaskedReasonSaysNothingOfTheValue() {
        Reason discipline = find(example, PlacementSubject.COMPONENT, "DISCIPLINE");
        assertThat(ReasonText.of(discipline.masked(), RULES).id())
                .isEqualTo("Rekam jejak disiplin (rincian hanya untuk yang berwenang).");
        Reason cutoff = find(example, PlacementSubject.HIGH_CUTOFF, "POTENTIAL");
        assertThat(ReasonText.of(cutoff.masked(), RULES).en())
                .isEqualTo("Potential reaches the cut-off of 80 for the level \"high\".");
    }

    private String id(PlacementSubject subject, String code) {
        return text(example, subject, code).id();
    }

    private String en(PlacementSubject subject, String code) {
        return text(example, subject, code).en();
    }

    private static Name text(Placement placement, PlacementSubject subject, String code) {
        return ReasonText.of(find(placement, subject, code), RULES);
    }

    private static Reason find(Placement placement, PlacementSubject subject, String code) {
        return placement.reasons().stream()
                .filter(reason -> reason.subject() == subject && java.util.Objects.equals(code, reason.code()))
                .findFirst()
                .orElseThrow();
    }
}
