package id.talenta.casn.evaluation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of tests and passing grades of CPNS selections, row by row and year by year, as the files have them. */
class CpnsYearsTest {

    @ParameterizedTest(name = "SKD components, row {0}: {1} has {2} questions, {3} at most")
    @CsvSource({
        "2019, TWK, 30, 150, 5, 500, 90, 120",
        "2019, TIU, 35, 175, 5, 500, 90, 120",
        "2019, TKP, 35, 175, 1, 500, 90, 120",
        "2021, TWK, 30, 150, 5, 550, 100, 130",
        "2021, TIU, 35, 175, 5, 550, 100, 130",
        "2021, TKP, 45, 225, 1, 550, 100, 130",
        "2023, TWK, 30, 150, 5, 550, 100, 130",
        "2023, TIU, 35, 175, 5, 550, 100, 130",
        "2023, TKP, 45, 225, 1, 550, 100, 130",
        "2024, TWK, 30, 150, 5, 550, 100, 130",
        "2024, TIU, 35, 175, 5, 550, 100, 130",
        "2024, TKP, 45, 225, 1, 550, 100, 130"
    })
    void components(int year, SkdTest test, int questions, int maximum, int step, int total, int minutes, int visual) {
        for (CpnsRules version : RuleSetFile.all(year)) {
            SkdRules rules = version.skd();
            assertThat(rules.test(test)).isEqualTo(new SkdTestRule(test, questions, maximum, step));
            assertThat(rules.maximum()).isEqualTo(total);
            assertThat(rules.duration()).isEqualTo(new SkdDuration(minutes, visual));
        }
    }

    @ParameterizedTest(name = "Passing grades, row Umum: {0}")
    @CsvSource({"2018, 75, 80, 143", "2019, 65, 80, 126", "2021, 65, 80, 166", "2023, 65, 80, 166", "2024, 65, 80, 166"
    })
    void general(int year, int twk, int tiu, int tkp) {
        for (CpnsRules version : RuleSetFile.all(year)) {
            PassingGrade grade = version.skd().passingGrade(NeedType.UMUM);
            assertThat(grade.perTest()).isEqualTo(Map.of(SkdTest.TWK, twk, SkdTest.TIU, tiu, SkdTest.TKP, tkp));
            assertThat(grade.total()).isNull();
        }
    }

    @ParameterizedTest(name = "Passing grades, row Putra/putri Kalimantan: {0}")
    @CsvSource({"2024, 65, 80, 166"})
    void kalimantan(int year, int twk, int tiu, int tkp) {
        for (CpnsRules version : RuleSetFile.all(year)) {
            PassingGrade grade = version.skd().passingGrade(NeedType.KALIMANTAN);
            assertThat(grade.perTest()).isEqualTo(Map.of(SkdTest.TWK, twk, SkdTest.TIU, tiu, SkdTest.TKP, tkp));
            assertThat(grade.total()).isNull();
        }
    }

    @ParameterizedTest(name = "Passing grades, row {0}: {2} needs a total of {4} and TIU {5}")
    @CsvSource({
        "Cumlaude, CUMLAUDE, 2018, , 298, 85",
        "Cumlaude, CUMLAUDE, 2019, , 271, 85",
        "Cumlaude, CUMLAUDE, 2021, , 311, 85",
        "Cumlaude, CUMLAUDE, 2023, , 311, 85",
        "Cumlaude, CUMLAUDE, 2024, , 311, 85",
        "Diaspora, DIASPORA, 2018, , 298, 85",
        "Diaspora, DIASPORA, 2019, , 271, 85",
        "Diaspora, DIASPORA, 2021, , 311, 85",
        "Diaspora, DIASPORA, 2023, , 311, 85",
        "Diaspora, DIASPORA, 2024, , 311, 85",
        "Penyandang disabilitas, DISABILITAS, 2018, , 260, 70",
        "Penyandang disabilitas, DISABILITAS, 2019, , 260, 70",
        "Penyandang disabilitas, DISABILITAS, 2021, , 286, 60",
        "Penyandang disabilitas, DISABILITAS, 2023, , 286, 60",
        "Penyandang disabilitas, DISABILITAS, 2024, , 286, 60",
        "Papua, PAPUA, 2018, , 260, 60",
        "Papua, PAPUA, 2019, , 260, 60",
        "Papua, PAPUA, 2021, , 286, 60",
        "Papua, PAPUA, 2023, , 286, 60",
        "Papua, PAPUA, 2024, , 286, 60",
        "Daerah tertinggal, DAERAH_TERTINGGAL, 2024, , 286, 60",
        "Dokter spesialis, UMUM, 2018, DOKTER_SPESIALIS, 298, 80",
        "Instruktur penerbang, UMUM, 2018, INSTRUKTUR_PENERBANG, 298, 80",
        "Dokter, UMUM, 2019, DOKTER, 271, 80",
        "Dokter gigi, UMUM, 2019, DOKTER_GIGI, 271, 80",
        "Dokter spesialis, UMUM, 2019, DOKTER_SPESIALIS, 271, 80",
        "Dokter gigi spesialis, UMUM, 2019, DOKTER_GIGI_SPESIALIS, 271, 80",
        "Dokter pendidik klinis, UMUM, 2019, DOKTER_PENDIDIK_KLINIS, 271, 80",
        "Instruktur penerbang, UMUM, 2019, INSTRUKTUR_PENERBANG, 271, 80",
        "Dokter, UMUM, 2021, DOKTER, 311, 80",
        "Dokter gigi, UMUM, 2021, DOKTER_GIGI, 311, 80",
        "Dokter spesialis, UMUM, 2021, DOKTER_SPESIALIS, 311, 80",
        "Dokter gigi spesialis, UMUM, 2021, DOKTER_GIGI_SPESIALIS, 311, 80",
        "Dokter pendidik klinis, UMUM, 2021, DOKTER_PENDIDIK_KLINIS, 311, 80",
        "Awak kapal, UMUM, 2018, AWAK_KAPAL, 260, 70",
        "Rescuer, UMUM, 2018, RESCUER, 260, 70",
        "Pengamat gunung api, UMUM, 2018, PENGAMAT_GUNUNG_API, 260, 70",
        "Awak kapal, UMUM, 2019, AWAK_KAPAL, 260, 70",
        "Rescuer, UMUM, 2019, RESCUER, 260, 70",
        "Pengamat gunung api, UMUM, 2019, PENGAMAT_GUNUNG_API, 260, 70",
        "Awak kapal, UMUM, 2021, AWAK_KAPAL, 286, 70",
        "Rescuer, UMUM, 2021, RESCUER, 286, 70",
        "Pengamat gunung api, UMUM, 2021, PENGAMAT_GUNUNG_API, 286, 70"
    })
    void totalAndTiu(String row, NeedType needType, int year, String post, int total, int tiu) {
        for (CpnsRules version : RuleSetFile.all(year)) {
            PassingGrade grade = version.skd().passingGrade(needType, post);
            assertThat(grade.specialPost()).isEqualTo(post);
            assertThat(grade.total()).isEqualTo(total);
            assertThat(grade.perTest()).isEqualTo(Map.of(SkdTest.TIU, tiu));
            // 2018 has the rows of particular posts by general knowledge only
            assertThat(grade.verified()).isEqualTo(year != 2018 || post == null);
        }
    }

    @ParameterizedTest(name = "Passing grades, row {0}: n/a in {1}")
    @CsvSource({
        "KALIMANTAN, 2018",
        "KALIMANTAN, 2019",
        "KALIMANTAN, 2021",
        "KALIMANTAN, 2023",
        "DAERAH_TERTINGGAL, 2018",
        "DAERAH_TERTINGGAL, 2019",
        "DAERAH_TERTINGGAL, 2021",
        "DAERAH_TERTINGGAL, 2023"
    })
    void notThatYear(NeedType needType, int year) {
        for (CpnsRules version : RuleSetFile.all(year)) {
            SkdRules rules = version.skd();
            assertThat(rules.needTypes()).doesNotContain(needType).contains(NeedType.UMUM);
            assertThatIllegalArgumentException().isThrownBy(() -> rules.passingGrade(needType));
        }
    }

    @ParameterizedTest(name = "Passing grades, rows of particular posts: none found in {0}")
    @ValueSource(ints = {2023, 2024})
    void noSpecialPosts(int year) {
        for (CpnsRules version : RuleSetFile.all(year)) {
            SkdRules rules = version.skd();
            PassingGrade general = rules.passingGrade(NeedType.UMUM);
            // a version that names such posts all the same has nothing else for them, and does not say that it is
            // certain
            assertThat(rules.specialPosts())
                    .allMatch(post -> !rules.passingGrade(NeedType.UMUM, post).verified());
            assertThat(rules.passingGrade(NeedType.UMUM, "DOKTER").perTest()).isEqualTo(general.perTest());
            assertThat(rules.passingGrade(NeedType.UMUM, "DOKTER").total()).isEqualTo(general.total());
        }
    }

    @ParameterizedTest(
            name =
                    "Passing grades, rows of particular posts in {0}: not found, so {2} has the general grade, not verified")
    @CsvSource({
        "2023, 3, DOKTER",
        "2023, 3, RESCUER",
        "2023, 3, INSTRUKTUR_PENERBANG",
        "2024, 4, DOKTER",
        "2024, 4, DOKTER_PENDIDIK_KLINIS",
        "2024, 4, AWAK_KAPAL"
    })
    void whereAnExemptionIsNotKnownTheGeneralGradeIsNotVerified(int year, int version, String post) {
        CpnsRules rules = RuleSetFile.cpns(year, version);
        PassingGrade grade = rules.skd().passingGrade(NeedType.UMUM, post);
        PassingGrade general = rules.skd().passingGrade(NeedType.UMUM);
        assertThat(grade.perTest()).isEqualTo(general.perTest());
        assertThat(grade.total()).isEqualTo(general.total());
        assertThat(general.verified()).isTrue();
        // below by TWK, met by TIU and TKP: neither is certain
        assertThat(reasonsOfSkd(rules, post, 60)).isEqualTo("TWK,TIU,TKP");
        assertThat(reasonsOfSkd(rules, post, 100)).isEqualTo("TWK,TIU,TKP");
        assertThat(reasonsOfSkd(rules, null, 60)).isEmpty();
    }

    @ParameterizedTest(name = "{2}, need type {1}, in {0}: special post {3}")
    @CsvSource({
        "2024, UMUM, Dokter Ahli Pertama, DOKTER",
        "2023, UMUM, DOKTER GIGI AHLI PERTAMA, DOKTER",
        "2023, UMUM, Anak-Buah  Kapal, AWAK_KAPAL",
        "2024, UMUM, PENGAMAT GUNUNG API TERAMPIL, PENGAMAT_GUNUNG_API",
        "2024, UMUM, PERAWAT TERAMPIL, ",
        "2024, UMUM, PENDOKTERAN, ",
        "2024, CUMLAUDE, DOKTER AHLI PERTAMA, ",
        "2021, UMUM, DOKTER AHLI PERTAMA, "
    })
    void aFormationIsOfASpecialPostByItsPositionOnlyWhereTheGradeIsTheGeneralOne(
            int year, NeedType needType, String position, String post) {
        SkdRules rules = RuleSetFile.cpns(year, year == 2024 ? 4 : 3).skd();
        FormationNeed formation = new FormationNeed("F-1", needType, 2);
        FormationNeed named = rules.ofPosition(formation, position);
        assertThat(named.specialPost()).isEqualTo(post);
        assertThat(rules.passingGrade(needType, named.specialPost()).asksTheSameAs(rules.passingGrade(needType)))
                .isTrue();
        FormationNeed already = new FormationNeed("F-1", needType, 2, "RESCUER");
        assertThat(rules.ofPosition(already, position)).isSameAs(already);
    }

    @Test
    void positionsAreRefusedWhereADecisionWouldHangOnThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSetFile.read(
                        2021,
                        3,
                        payload -> ((ObjectNode) payload.at("/skd/passingGrades/5"))
                                .putArray("positions")
                                .add("DOKTER")))
                .withMessageStartingWith("payload.skd.passingGrades[5].positions");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSetFile.read(
                        2024,
                        4,
                        payload -> ((ObjectNode) payload.at("/skd/passingGrades/0"))
                                .putArray("positions")
                                .add("DOKTER")))
                .withMessageStartingWith("payload.skd.passingGrades[0].positions");
    }

    @ParameterizedTest(name = "codes of who left in {0}")
    @CsvSource({"2018, 4", "2019, 3", "2021, 3", "2023, 3", "2024, 4"})
    void everyYearHasCodesForThoseWhoLeave(int year, int version) {
        assertThat(RuleSetFile.cpns(year, version).outcomes()).isEqualTo(new OutcomeCodes("APS", "DIS", "TMS"));
    }

    @ParameterizedTest
    @CsvSource({
        // TWK, TIU, TKP; total and TIU are enough for a doctor, and TKP is below the general grade
        "DOKTER, UMUM, 75, 80, 160, P/L",
        ", UMUM, 75, 80, 160, TL",
        "DOKTER, UMUM, 75, 80, 155, TL",
        "DOKTER, UMUM, 100, 75, 160, TL",
        "AWAK_KAPAL, UMUM, 60, 70, 156, P/L",
        // a special post within another need type keeps the grade of the need type
        "DOKTER, CUMLAUDE, 75, 80, 160, TL"
    })
    void theSpecialPostDecidesTheGrade(String post, NeedType needType, int twk, int tiu, int tkp, String code) {
        FormationNeed formation = new FormationNeed("F-1", needType, 1, post);
        for (CpnsRules version : RuleSetFile.all(2021)) {
            StageResult result = new SkdStage(version).decide(formation, List.of(People.sat("A", twk, tiu, tkp)));
            assertThat(result.placements().get(0).code()).isEqualTo(code);
        }
    }

    @ParameterizedTest
    @CsvSource({"2018, AWAK_KAPAL, 'TIU,SKD,RANK'", "2018, , RANK", "2019, AWAK_KAPAL, ''", "2024, , ''"})
    void whatIsNotVerifiedSaysSoInTheReasonsOfSkd(int year, String post, String unverified) {
        for (CpnsRules rules : RuleSetFile.all(year)) {
            assertThat(reasonsOfSkd(rules, post, 100)).isEqualTo(unverified);
        }
    }

    /** What is not verified of the only participant of a post. */
    private static String reasonsOfSkd(CpnsRules rules, String post, int twk) {
        FormationNeed formation = new FormationNeed("F-1", NeedType.UMUM, 1, post);
        SkdCandidate candidate = People.sat("A", twk, 100, 170);
        StageResult result = new SkdStage(rules).decide(formation, List.of(candidate));
        return unverified(new SkdExplanation(rules)
                .explain(formation, candidate, result.placements().get(0), result.cut()));
    }

    @ParameterizedTest
    @CsvSource({
        "2018, 'SKD_SCALED,SKD_WEIGHTED,SKB_WEIGHTED,FINAL,QUOTA,CUT_FINAL'",
        "2019, 'SKD_SCALED,SKD_WEIGHTED,SKB_WEIGHTED,FINAL'",
        "2021, 'SKD_SCALED,SKD_WEIGHTED,SKB_WEIGHTED,FINAL'",
        "2023, 'SKD_SCALED,SKD_WEIGHTED,SKB_WEIGHTED,FINAL'",
        "2024, ''"
    })
    void whatIsNotVerifiedSaysSoInTheReasonsOfTheFinalResult(int year, String unverified) {
        for (CpnsRules rules : RuleSetFile.all(year)) {
            assertFinalMarks(rules, unverified);
        }
    }

    private static void assertFinalMarks(CpnsRules rules, String unverified) {
        FormationNeed formation = People.need(NeedType.UMUM, 1);
        List<FinalCandidate> candidates =
                List.of(People.finalist("A", 100, 100, 170, "80"), People.finalist("B", 100, 100, 170, "70"));
        StageResult result = new FinalStage(rules).decide(formation, candidates);
        List<Reason> reasons = new FinalExplanation(rules)
                .explain(formation, candidates.get(0), result.placements().get(0), result.cut());
        assertThat(unverified(reasons)).isEqualTo(unverified);
        Map<Criterion, Reason> byCriterion = new HashMap<>();
        reasons.forEach(reason -> byCriterion.put(reason.criterion(), reason));
        assertThat(byCriterion.get(Criterion.SKD).bound())
                .isEqualTo(Integer.toString(rules.skd().maximum()));
    }

    private static String unverified(List<Reason> reasons) {
        return String.join(
                ",",
                reasons.stream()
                        .filter(reason -> !reason.verified())
                        .map(reason -> reason.criterion().name())
                        .toList());
    }
}
