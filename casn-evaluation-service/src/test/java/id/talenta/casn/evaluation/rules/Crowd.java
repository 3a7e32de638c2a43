package id.talenta.casn.evaluation.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random people in random formations, drawn so narrowly that ties on one, several and all criteria are common. */
final class Crowd {

    private static final int[] FINAL_THOUSANDTHS = {58_000, 58_001, 60_500};
    private static final String[] IPK = {"3.00", "3.25", "3.5"};
    private static final String[] DIPLOMA = {"75", "81.25", "87.50"};

    private final Random random;

    Crowd(long seed) {
        random = new Random(seed);
    }

    FormationNeed formation(String code) {
        NeedType[] needTypes = NeedType.ofCpns().toArray(NeedType[]::new);
        return new FormationNeed(code, needTypes[random.nextInt(needTypes.length)], 1 + random.nextInt(4));
    }

    /** TWK and TIU in steps of 5 around the passing grades, TKP in single points. */
    SkdScores scores() {
        return new SkdScores(60 + 5 * random.nextInt(4), 55 + 5 * random.nextInt(8), 164 + random.nextInt(6));
    }

    List<SkdCandidate> skdCandidates(int number) {
        List<SkdCandidate> candidates = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            boolean present = random.nextInt(12) > 0;
            candidates.add(new SkdCandidate("P-" + i, present, present ? scores() : null));
        }
        return candidates;
    }

    List<FinalCandidate> finalCandidates(int number) {
        List<FinalCandidate> candidates = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            FinalCandidate drawn = finalCandidate("P-" + i);
            candidates.add(i > 0 && random.nextInt(4) == 0 ? twin(candidates.get(i - 1), drawn) : drawn);
        }
        return candidates;
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    private FinalCandidate finalCandidate(String number) {
        boolean present = random.nextInt(12) > 0;
        SkdScores skd = new SkdScores(65 + 5 * random.nextInt(2), 80 + 5 * random.nextInt(2), 166 + random.nextInt(2));
        return new FinalCandidate(
                number,
                skd,
                LocalDate.of(1996, 1, 1 + random.nextInt(2)),
                gpa(),
                present,
                present ? skbThatGives(FINAL_THOUSANDTHS[random.nextInt(FINAL_THOUSANDTHS.length)], skd.total()) : null,
                random.nextInt(12) == 0);
    }

    /** People with different SKD scores tie on the final score too. */
    private static BigDecimal skbThatGives(int finalThousandths, int skd) {
        int skdScaled = (2 * skd * 100_000 + 550) / 1_100;
        int skbWeighted = finalThousandths - (4 * skdScaled + 5) / 10;
        return BigDecimal.valueOf((10 * skbWeighted + 3) / 6, 3);
    }

    /** Equal to somebody else on every criterion, or on all but the last ones. */
    private FinalCandidate twin(FinalCandidate of, FinalCandidate drawn) {
        return new FinalCandidate(
                drawn.participantNumber(),
                of.skd(),
                random.nextBoolean() ? of.birthDate() : drawn.birthDate(),
                random.nextInt(4) > 0 ? of.gpa() : drawn.gpa(),
                of.present(),
                of.skb(),
                of.eliminated());
    }

    private Gpa gpa() {
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1, 2 -> People.ipk(IPK[random.nextInt(IPK.length)]);
            default -> People.diploma(DIPLOMA[random.nextInt(DIPLOMA.length)]);
        };
    }
}
