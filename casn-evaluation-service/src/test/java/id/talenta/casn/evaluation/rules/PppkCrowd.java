package id.talenta.casn.evaluation.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A random PPPK selection with many ties, and what is decided for it. */
record PppkCrowd(
        PppkRules rules, Map<String, PppkFormation> formations, List<PppkCandidate> candidates, PppkResult result) {

    private static final List<Integer> YEARS = List.of(2021, 2022, 2023, 2024);
    private static final List<String> POSITIONS =
            List.of(PppkPeople.TEACHER, "PERAWAT TERAMPIL", "PENGELOLA UMUM OPERASIONAL");

    PppkFormation formationOf(int index) {
        return formations.get(candidates.get(index).formationCode());
    }

    static PppkCrowd of(long seed, int people) {
        Random random = new Random(seed);
        int year = YEARS.get(random.nextInt(YEARS.size()));
        List<PppkRules> versions = PppkFile.all(year);
        return of(random, versions.get(random.nextInt(versions.size())), people);
    }

    static PppkCrowd of(Random random, PppkRules rules, int people) {
        Map<String, PppkFormation> formations = new HashMap<>();
        for (int i = 0; i < 8; i++) {
            String position = POSITIONS.get(random.nextInt(POSITIONS.size()));
            PppkFormation formation = new PppkFormation(
                    new FormationNeed(
                            "F" + i, random.nextBoolean() ? NeedType.UMUM : NeedType.KHUSUS, 1 + random.nextInt(4)),
                    position,
                    "L" + random.nextInt(3),
                    random.nextBoolean() ? "S-1 A" : "S-1 A; S-1 B",
                    random.nextInt(3) == 0 ? 100 : null);
            formations.put("F" + i, formation);
        }
        List<PppkCandidate> candidates = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            candidates.add(candidate(random, rules, i));
        }
        return new PppkCrowd(rules, formations, candidates, new PppkStage(rules).decide(formations, candidates));
    }

    /** One position, many who are equal, and many posts elsewhere that nobody applied for. */
    static PppkCrowd manyUnfilled(Random random, PppkRules rules, int people) {
        Map<String, PppkFormation> formations = new HashMap<>();
        for (int i = 0; i < 7; i++) {
            formations.put("F" + i, formation(random, i, "L" + random.nextInt(4), 1 + random.nextInt(2)));
        }
        for (int i = 7; i < 12; i++) {
            formations.put("F" + i, formation(random, i, "L" + random.nextInt(6), 1 + random.nextInt(3)));
        }
        List<PppkCandidate> candidates = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            PppkCandidate one = candidate(random, rules, i);
            boolean plain = random.nextInt(3) > 0 && one.competes();
            candidates.add(plain ? PppkPeople.withScores(one, PppkPeople.scores(200, 60, 70, 24)) : one);
        }
        return new PppkCrowd(rules, formations, candidates, new PppkStage(rules).decide(formations, candidates));
    }

    private static PppkFormation formation(Random random, int number, String location, int quota) {
        return new PppkFormation(
                new FormationNeed("F" + number, random.nextBoolean() ? NeedType.UMUM : NeedType.KHUSUS, quota),
                PppkPeople.TEACHER,
                location,
                List.of("S-1 A", "S-1 B", "S-1 A; S-1 B").get(random.nextInt(3)),
                null);
    }

    private static PppkCandidate candidate(Random random, PppkRules rules, int number) {
        boolean present = random.nextInt(10) > 0;
        PppkScores scores = new PppkScores(
                50 * random.nextInt(5),
                50 + 10 * random.nextInt(3),
                60 + 10 * random.nextInt(3),
                20 + 4 * random.nextInt(3),
                null);
        EnumSet<Affirmation> affirmations = EnumSet.noneOf(Affirmation.class);
        for (Affirmation affirmation : Affirmation.values()) {
            if (random.nextInt(6) == 0) {
                affirmations.add(affirmation);
            }
        }
        PppkCandidate candidate = new PppkCandidate(
                String.format("%03d", number),
                "F" + random.nextInt(7),
                rules.priorities().isEmpty()
                        ? null
                        : rules.priorities()
                                .get(random.nextInt(rules.priorities().size()))
                                .code(),
                List.copyOf(affirmations),
                random.nextBoolean() ? "S-1 A" : "S-1 B",
                PppkPeople.BORN.plusDays(random.nextInt(2)),
                present,
                present ? scores : null);
        ParticipantOutcome[] outcomes = ParticipantOutcome.values();
        return rules.outcomes() != null && random.nextInt(10) == 0
                ? PppkPeople.left(candidate, outcomes[random.nextInt(outcomes.length)])
                : candidate;
    }
}
