package id.talenta.casn.evaluation.rules;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Rules of the basic competence selection (SKD). 2024: KepmenPANRB 321/2024 (tests, passing grades), PermenPANRB 6/2024
 * (ranking), KepmenPANRB 320/2024 (who goes on).
 *
 * @param tests the three tests, each once
 * @param maximum highest total score: the sum of the tests' maxima
 * @param duration time allowed
 * @param passingGrades the passing grade (<em>nilai ambang batas</em>) of every need type that exists in the year, each
 *     once, and of the special posts that have one of their own
 * @param ranking criteria that rank those who met the grade, the first that differs decides; of SKD, TKP, TIU, TWK
 * @param shortlist how many are let through to SKB
 * @param codes result codes of this stage
 * @param fallback who is ranked where nobody met the grade, null where nobody is
 * @param carryOver the earlier years whose scores stand, none unless given
 */
public record SkdRules(
        List<SkdTestRule> tests,
        int maximum,
        SkdDuration duration,
        List<PassingGrade> passingGrades,
        List<RankingCriterion> ranking,
        Shortlist shortlist,
        SkdCodes codes,
        SkdFallback fallback,
        List<SkdCarryOver> carryOver) {

    private static final Set<RankingCriterion> KNOWN_AFTER_SKD =
            EnumSet.of(RankingCriterion.SKD, RankingCriterion.TKP, RankingCriterion.TIU, RankingCriterion.TWK);

    /** Checks that tests and need types are complete and no grade is out of reach. */
    public SkdRules {
        tests = PayloadCheck.filled(tests, "payload.skd.tests");
        checkTests(tests, maximum);
        PayloadCheck.present(duration, "payload.skd.duration");
        passingGrades = PayloadCheck.filled(passingGrades, "payload.skd.passingGrades");
        List<SkdTestRule> testRules = tests;
        PassingGradeChecks.check(passingGrades, test -> ruleOf(test, testRules).maximum(), maximum);
        ranking = PayloadCheck.distinct(ranking, "payload.skd.ranking");
        for (int i = 0; i < ranking.size(); i++) {
            PayloadCheck.require(
                    KNOWN_AFTER_SKD.contains(ranking.get(i)),
                    "payload.skd.ranking[" + i + "]",
                    ranking.get(i) + " is not known after SKD");
        }
        PayloadCheck.present(shortlist, "payload.skd.shortlist");
        PayloadCheck.present(codes, "payload.skd.codes");
        if (fallback != null) {
            Set<NeedType> known = EnumSet.noneOf(NeedType.class);
            passingGrades.forEach(grade -> known.add(grade.needType()));
            fallback.check(known, maximum);
        }
        carryOver = carryOver == null ? List.of() : PayloadCheck.filled(carryOver, "payload.skd.carryOver");
        checkCarryOver(carryOver, codes);
    }

    /**
     * How scores of an earlier year stand.
     *
     * @param year the earlier year
     * @return the rule, empty if they do not
     */
    public Optional<SkdCarryOver> carryOver(int year) {
        return carryOver.stream().filter(rule -> rule.year() == year).findFirst();
    }

    /** Whether somebody need not meet the grade of this year. */
    boolean waivesGrade(SkdOrigin origin) {
        return origin != null
                && carryOver(origin.year())
                        .filter(rule -> rule.passingGrade() == SkdCarryOver.Grade.WAIVED)
                        .isPresent();
    }

    /** The codes of somebody who was not absent. */
    SkdCarriedCodes codesOf(SkdOrigin origin, SkdCarriedCodes ofThoseWhoSat) {
        return origin == null
                ? ofThoseWhoSat
                : carryOver(origin.year())
                        .map(SkdCarryOver::codes)
                        .map(codes -> codes.completedFrom(ofThoseWhoSat))
                        .orElse(ofThoseWhoSat);
    }

    /**
     * Whether a code says that somebody goes on to SKB.
     *
     * @param code a code of this stage
     * @return true for that of everybody, and for that of people whose score was taken over
     */
    public boolean letsThrough(String code) {
        return code.equals(codes.letThrough())
                || carryOver.stream()
                        .anyMatch(rule ->
                                rule.codes() != null && code.equals(rule.codes().letThrough()));
    }

    /**
     * All codes of the stage.
     *
     * @return each once
     */
    Set<String> allCodes() {
        Set<String> all = new HashSet<>(codes.all());
        carryOver.stream()
                .filter(rule -> rule.codes() != null)
                .forEach(rule -> all.addAll(rule.codes().all()));
        return all;
    }

    /**
     * The passing grade of a need type.
     *
     * @param needType the formation's need type
     * @return its grade
     * @throws IllegalArgumentException if the need type does not exist in the year
     */
    public PassingGrade passingGrade(NeedType needType) {
        return passingGrade(needType, null);
    }

    /**
     * The passing grade of a formation: that of its special post within its need type if there is one, else that of the
     * need type.
     *
     * @param needType the formation's need type
     * @param specialPost its special post, null if none
     * @return its grade
     * @throws IllegalArgumentException if the need type does not exist in the year
     */
    public PassingGrade passingGrade(NeedType needType, String specialPost) {
        return find(needType, specialPost)
                .or(() -> find(needType, null))
                .orElseThrow(() -> new IllegalArgumentException("no passing grade for " + needType));
    }

    /**
     * The special post that a formation is of by the name of its position, where it names none. No decision hangs on it: its grade asks the
     * same as that of the need type, and only says otherwise whether that is verified.
     *
     * @param formation the formation
     * @param position the name of its position
     * @return the formation of that special post; the same where it names one, or no grade holds for such a position
     */
    public FormationNeed ofPosition(FormationNeed formation, String position) {
        if (formation.specialPost() != null) {
            return formation;
        }
        return passingGrades.stream()
                .filter(grade -> grade.needType() == formation.needType() && grade.isOf(position))
                .findFirst()
                .map(grade -> new FormationNeed(
                        formation.code(),
                        formation.needType(),
                        formation.quota(),
                        grade.specialPost(),
                        formation.skbTests()))
                .orElse(formation);
    }

    /**
     * Whether the name of a position matters.
     *
     * @return true if some grade holds for positions by their name
     */
    public boolean looksAtPositions() {
        return passingGrades.stream().anyMatch(grade -> !grade.positions().isEmpty());
    }

    /**
     * The need types that exist in the year.
     *
     * @return those that have a passing grade
     */
    public Set<NeedType> needTypes() {
        Set<NeedType> known = EnumSet.noneOf(NeedType.class);
        passingGrades.forEach(grade -> known.add(grade.needType()));
        return known;
    }

    /**
     * The special posts that have a passing grade of their own.
     *
     * @return their names, sorted; empty if the year knows none
     */
    public SortedSet<String> specialPosts() {
        SortedSet<String> known = new TreeSet<>();
        passingGrades.stream()
                .map(PassingGrade::specialPost)
                .filter(Objects::nonNull)
                .forEach(known::add);
        return known;
    }

    private Optional<PassingGrade> find(NeedType needType, String specialPost) {
        return passingGrades.stream()
                .filter(grade -> grade.needType() == needType && Objects.equals(grade.specialPost(), specialPost))
                .findFirst();
    }

    /**
     * The rule of a test.
     *
     * @param test one of the three tests
     * @return its rule; there is one for every test
     */
    public SkdTestRule test(SkdTest test) {
        return ruleOf(test, tests);
    }

    private static void checkTests(List<SkdTestRule> tests, int maximum) {
        Set<SkdTest> missing = EnumSet.allOf(SkdTest.class);
        int sum = 0;
        for (int i = 0; i < tests.size(); i++) {
            SkdTestRule test = tests.get(i);
            String path = "payload.skd.tests[" + i + "]";
            PayloadCheck.present(test.code(), path + ".code");
            PayloadCheck.require(missing.remove(test.code()), path + ".code", "repeats " + test.code());
            test.check(path);
            sum += test.maximum();
        }
        PayloadCheck.require(missing.isEmpty(), "payload.skd.tests", "lacks " + missing);
        PayloadCheck.require(
                maximum == sum, "payload.skd.maximum", "must be the sum of the tests, " + sum + ", is " + maximum);
    }

    private static void checkCarryOver(List<SkdCarryOver> rules, SkdCodes codes) {
        Set<Integer> years = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            SkdCarryOver rule = rules.get(i);
            String path = "payload.skd.carryOver[" + i + "]";
            PayloadCheck.positive(rule.year(), path + ".year");
            PayloadCheck.require(years.add(rule.year()), path + ".year", "repeats " + rule.year());
            PayloadCheck.present(rule.condition(), path + ".condition");
            if (rule.codes() != null) {
                for (String code : rule.codes().all()) {
                    PayloadCheck.require(!codes.all().contains(code), path + ".codes", "repeats the code " + code);
                }
            }
        }
    }

    private static SkdTestRule ruleOf(SkdTest test, List<SkdTestRule> tests) {
        return tests.stream()
                .filter(rule -> rule.code() == test)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule for " + test));
    }
}
