package id.talenta.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.demo.PlantedTie.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ApplicantGeneratorTest {

    private static final long SEED = 20241118;
    private static final List<Formation> FORMATIONS = FormationSource.ofTheProject();
    private static final Population PEOPLE = ApplicantGenerator.invent(FORMATIONS, 2400, SEED);

    @Test
    void theSameSeedGivesTheSamePeople() {
        assertThat(ApplicantGenerator.invent(FORMATIONS, 2400, SEED)).isEqualTo(PEOPLE);
        assertThat(ApplicantGenerator.invent(FORMATIONS, 2400, SEED + 1)).isNotEqualTo(PEOPLE);
    }

    @Test
    void asManyAsAskedFor() {
        assertThat(PEOPLE.applicants()).hasSize(2400);
        assertThat(ApplicantGenerator.invent(FORMATIONS, 5, SEED).applicants()).hasSize(5);
    }

    @Test
    void numbersAreWellFormedAndUnique() {
        assertThat(PEOPLE.applicants())
                .extracting(Applicant::participantNumber)
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("\\d{17}"));
        assertThat(PEOPLE.applicants())
                .extracting(Applicant::nik)
                .doesNotHaveDuplicates()
                .allMatch(nik -> nik.matches("35\\d{14}") && !nik.endsWith("0000"));
    }

    @Test
    void nikCarriesBirthDateAndSex() {
        assertThat(PEOPLE.applicants()).allSatisfy(one -> {
            int day = Integer.parseInt(one.nik().substring(6, 8));
            assertThat(day > 40).isEqualTo(one.woman());
            assertThat(day % 40).isEqualTo(one.birthDate().getDayOfMonth());
            assertThat(one.nik().substring(8, 12))
                    .isEqualTo("%02d%02d"
                            .formatted(
                                    one.birthDate().getMonthValue(),
                                    one.birthDate().getYear() % 100));
            assertThat(one.birthDate().getYear()).isBetween(1989, 2006);
        });
    }

    @Test
    void everybodyIsNamedAsInvented() {
        assertThat(PEOPLE.applicants()).allMatch(one -> one.name().startsWith("Sintetis "));
    }

    @Test
    void qualificationAndMarkFitTheFormation() {
        Map<String, Formation> byCode =
                FORMATIONS.stream().collect(Collectors.toMap(Formation::code, formation -> formation));
        assertThat(PEOPLE.applicants())
                .allMatch(
                        one -> byCode.get(one.formationCode()).qualifications().contains(one.qualification()))
                .allMatch(one -> one.gpa() == null
                        || one.gpa().doubleValue() <= (Draws.isSchool(one.qualification()) ? 100 : 4));
        assertThat(PEOPLE.applicants()).anyMatch(one -> one.gpa() == null);
    }

    @Test
    void aboutFortyPercentOfTheGeneralApplicantsReachTheGrades() {
        List<SkdScores> present = PEOPLE.applicants().stream()
                .filter(Applicant::present)
                .map(Applicant::skd)
                .toList();
        long met = present.stream()
                .filter(scores -> Recount.meetsGrades(NeedType.UMUM, scores))
                .count();
        assertThat(100 * met / present.size()).isBetween(30L, 45L);
        assertThat(present).allMatch(scores -> scores.twk() % 5 == 0 && scores.tiu() % 5 == 0);
        assertThat(present.size()).isLessThan(PEOPLE.applicants().size());
    }

    @Test
    void everyKindOfTieIsPlantedAndUndecidedOnesOfThree() {
        assertThat(PEOPLE.ties()).extracting(PlantedTie::kind).contains(Kind.values());
        assertThat(PEOPLE.ties()).anyMatch(tie -> tie.participantNumbers().size() == 3);
    }

    @Test
    void tiesStandWhereTheyMatter() {
        Map<String, Outcome> skd = Recount.skd(PEOPLE);
        Set<String> letThrough = withCode(skd, "P/L");
        Map<String, SkbRow> skb = SkbGenerator.draw(PEOPLE, letThrough, SEED);
        Map<String, Outcome> finals = Recount.finals(PEOPLE, skb, Map.of());

        assertThat(skb.keySet()).isEqualTo(letThrough);
        assertThat(withCode(finals, "UNDECIDED")).hasSizeGreaterThan(4);
        assertThat(withCode(finals, "TH")).isNotEmpty();
        assertThat(withCode(finals, "TMS-1")).isNotEmpty();
        assertThat(skb.values()).anyMatch(row -> !row.present() && row.eliminated());
        assertThat(finals.values()).extracting(Outcome::code).contains("P/L", "P/TL");

        for (Kind decidedByTheOrder : List.of(Kind.AGE, Kind.GPA, Kind.TIU, Kind.TKP, Kind.SKD_TOTAL)) {
            assertThat(PEOPLE.ties())
                    .as("a tie of kind %s of which one is in and the other out", decidedByTheOrder)
                    .filteredOn(tie -> tie.kind() == decidedByTheOrder)
                    .anyMatch(tie -> tie.participantNumbers().stream()
                            .map(number -> finals.getOrDefault(number, new Outcome("", null))
                                    .code())
                            .collect(Collectors.toSet())
                            .equals(Set.of("P/L", "P/TL")));
        }
    }

    @Test
    void somebodyIsTiedAtTheCutOfSkb() {
        Map<String, Outcome> skd = Recount.skd(PEOPLE);
        assertThat(FORMATIONS)
                .anyMatch(formation -> PEOPLE.byFormation().getOrDefault(formation.code(), List.of()).stream()
                                .filter(one -> "P/L"
                                        .equals(skd.get(one.participantNumber()).code()))
                                .count()
                        > formation.skbPlaces());
    }

    private static Set<String> withCode(Map<String, Outcome> outcomes, String code) {
        return outcomes.entrySet().stream()
                .filter(entry -> code.equals(entry.getValue().code()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
