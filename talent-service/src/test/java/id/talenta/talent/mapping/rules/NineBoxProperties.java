package id.talenta.talent.mapping.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.talent.appraisal.rules.WorkRating;
import id.talenta.talent.assessment.rules.CompetencyLevel;
import id.talenta.talent.assessment.rules.Component;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NineBoxProperties {

    @Provide
    Arbitrary<String> ruleSets() {
        return Arbitraries.of(RuleSetFile.MAPPINGS);
    }

    @Property
    void aBetterComponentNeverLowersAnAxis(
            @ForAll long seed, @ForAll("ruleSets") String ruleSet, @ForAll Component component) {
        Random random = new Random(seed);
        NineBox matrix = new NineBox(RuleSetFile.mapping(ruleSet), People.AS_OF);
        Facts before = People.random(random);
        Facts after = improved(before, component, random);
        Placement worse = matrix.place(before);
        Placement better = matrix.place(after);
        assertNotLower(worse.performance(), better.performance());
        assertNotLower(worse.potential(), better.potential());
        if (worse.box() != null && better.box() != null) {
            assertThat(better.talentValue()).isGreaterThanOrEqualTo(worse.talentValue());
        }
    }

    private static void assertNotLower(Standing worse, Standing better) {
        if (worse != null && better != null) {
            assertThat(better.score()).isGreaterThanOrEqualTo(worse.score());
            assertThat(better.level()).isGreaterThanOrEqualTo(worse.level());
        }
    }

    /** The same person, one component a little better and everything else alike. */
    private static Facts improved(Facts facts, Component component, Random random) {
        if (component == Component.PREDICATE) {
            AppraisalFact appraisal = facts.appraisal();
            return appraisal == null || appraisal.result() == WorkRating.DI_ATAS
                    ? facts
                    : People.with(
                            facts,
                            People.appraisal(
                                    appraisal.year(),
                                    WorkRating.values()[appraisal.result().ordinal() - 1],
                                    appraisal.behaviour()));
        }
        if (component == Component.TENURE && random.nextBoolean()) {
            return new Facts(
                    facts.employment(),
                    facts.since().minusDays(random.nextInt(900)),
                    facts.appraisal(),
                    facts.assessments());
        }
        AssessmentFact known = facts.assessments().get(component);
        return known == null ? facts : People.with(facts, component, improved(known, component, random));
    }

    private static AssessmentFact improved(AssessmentFact known, Component component, Random random) {
        if (known.grade() != null) {
            int at = component.grades().indexOf(known.grade());
            // grades of discipline run from the best to the worst, as all others do
            return AssessmentFact.ofGrade(
                    component.grades().get(Math.max(0, at - 1)), known.assessedOn(), known.validUntil());
        }
        if (known.years() != null) {
            return AssessmentFact.ofYears(known.years() + 1, known.assessedOn(), known.validUntil());
        }
        if (known.levels() != null) {
            List<CompetencyLevel> levels = new ArrayList<>(known.levels());
            int at = random.nextInt(levels.size());
            CompetencyLevel level = levels.get(at);
            levels.set(at, new CompetencyLevel(level.competency(), Math.min(5, level.actual() + 1), level.required()));
            return AssessmentFact.ofLevels(levels, known.assessedOn(), known.validUntil());
        }
        BigDecimal score =
                known.score().add(BigDecimal.valueOf(random.nextInt(500), 2)).min(BigDecimal.valueOf(100));
        return AssessmentFact.ofScore(score, known.assessedOn(), known.validUntil());
    }

    @Property(tries = 200)
    void everybodyIsEitherInABoxOrNotMappedForAReason(@ForAll long seed, @ForAll("ruleSets") String ruleSet) {
        Placement placement =
                new NineBox(RuleSetFile.mapping(ruleSet), People.AS_OF).place(People.random(new Random(seed)));
        assertThat(placement.box() == null).isEqualTo(!placement.obstacles().isEmpty());
        assertThat(placement.talentValue() == null).isEqualTo(placement.box() == null);
    }

    @Example
    void boxAndPointsOfAThousandPeopleFollowFromTheReasonsAlone() {
        int mapped = 0;
        for (String ruleSet : RuleSetFile.MAPPINGS) {
            NineBox matrix = new NineBox(RuleSetFile.mapping(ruleSet), People.AS_OF);
            Random random = new Random(411);
            for (int i = 0; i < 1_000; i++) {
                Placement placement = matrix.place(People.random(random));
                Recomputation again = new Recomputation(placement.reasons());
                assertThat(again.obstacles()).isEqualTo(placement.obstacles().size());
                assertThat(again.box())
                        .isEqualTo(
                                placement.box() == null
                                        ? null
                                        : Integer.toString(placement.box().number()));
                assertThat(again.talentValue()).isEqualTo(placement.talentValue());
                assertThat(again.axis(AxisCode.PERFORMANCE)).isEqualTo(scoreOf(placement.performance()));
                assertThat(again.axis(AxisCode.POTENTIAL)).isEqualTo(scoreOf(placement.potential()));
                mapped += placement.box() == null ? 0 : 1;
            }
        }
        assertThat(mapped).isBetween(1_000, 3_900);
    }

    private static BigDecimal scoreOf(Standing standing) {
        return standing == null ? null : standing.score();
    }

    @Example
    void orderAndNumberOfThreadsChangeNothing() throws Exception {
        NineBox matrix = new NineBox(RuleSetFile.mapping(RuleSetFile.KEPKA), People.AS_OF);
        List<Facts> people = IntStream.range(0, 2_000)
                .mapToObj(i -> People.random(new Random(i)))
                .toList();
        List<Placement> inOrder = people.stream().map(matrix::place).toList();
        assertThat(inOrder.stream().map(Placement::box).distinct()).hasSizeGreaterThan(5);
        List<Integer> shuffled =
                new ArrayList<>(IntStream.range(0, people.size()).boxed().toList());
        Collections.shuffle(shuffled, new Random(7));
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<Placement>> placed = new ArrayList<>(Collections.nCopies(people.size(), null));
            for (int i : shuffled) {
                placed.set(i, pool.submit(() -> matrix.place(people.get(i))));
            }
            for (int i = 0; i < placed.size(); i++) {
                assertThat(placed.get(i).get()).isEqualTo(inOrder.get(i));
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
