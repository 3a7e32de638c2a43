package id.talenta.demo;

import id.talenta.demo.PlantedTie.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Makes sure that every kind of tie is there. Ties are the normal case in a selection, and the ones that matter (astride
 * the last place of SKB, astride the last post, decided by the last criterion only) are too rare to be left to chance.
 */
final class TiePlanter {

    private static final int SCORE_STEP = 5;

    private final RandomGenerator random;
    private final List<PlantedTie> planted = new ArrayList<>();
    private final Map<String, Applicant> changed = new HashMap<>();

    TiePlanter(RandomGenerator random) {
        this.random = random;
    }

    Population plantIn(Population people) {
        Map<String, List<Applicant>> byFormation = people.byFormation();
        for (Formation formation : people.formations()) {
            List<Applicant> met = new ArrayList<>(byFormation.getOrDefault(formation.code(), List.of()).stream()
                    .filter(one -> one.present() && Recount.meetsGrades(formation.needType(), one.skd()))
                    .sorted(Comparator.comparing(Applicant::skd, Recount.BY_SKD))
                    .toList());
            // Chance takes some of the finalists away again (absent, eliminated): leave room for that.
            if (met.size() >= formation.quota() + 3) {
                plantAstrideLastPost(formation, met);
            }
            if (met.size() > formation.skbPlaces()) {
                plantAstrideSkbCut(formation, met);
            }
        }
        List<Applicant> all = people.applicants().stream()
                .map(one -> changed.getOrDefault(one.participantNumber(), one))
                .toList();
        return new Population(people.formations(), all, List.copyOf(planted));
    }

    private void plantAstrideLastPost(Formation formation, List<Applicant> met) {
        Kind kind = Kind.values()[planted.size() % Kind.values().length];
        Applicant model = met.get(0);
        List<String> group = new ArrayList<>(List.of(model.participantNumber()));
        // Every other undecided group is of three, so that one post of two or two of three have to be given.
        int others = kind == Kind.UNDECIDED && planted.size() % 2 == 1 && met.size() >= formation.quota() + 5 ? 2 : 1;
        for (int i = 1; i <= others; i++) {
            Applicant other = differing(met.get(i).equalledTo(model), kind, formation.needType());
            replace(met, i, other);
            group.add(other.participantNumber());
        }
        planted.add(new PlantedTie(kind, formation.code(), List.copyOf(group)));
    }

    private Applicant differing(Applicant twin, Kind kind, NeedType need) {
        return switch (kind) {
            case UNDECIDED, HARMLESS, SKD_TOTAL -> kind == Kind.SKD_TOTAL ? lower(twin, need) : twin;
            case AGE -> twin.with(laterBirthDate(twin.birthDate()));
            case GPA -> twin.with(lowerMark(twin.gpa()));
            case TIU -> twin.with(shifted(twin.skd(), SCORE_STEP, -SCORE_STEP, 0, need));
            case TKP -> twin.with(shifted(twin.skd(), SCORE_STEP, 0, -SCORE_STEP, need));
        };
    }

    private Applicant lower(Applicant twin, NeedType need) {
        return twin.with(shifted(twin.skd(), 0, 0, -SCORE_STEP, need));
    }

    /** Stays as it is where the shift would leave the scale or fall below a grade. */
    private static SkdScores shifted(SkdScores from, int twk, int tiu, int tkp, NeedType need) {
        SkdScores to = new SkdScores(from.twk() + twk, from.tiu() + tiu, from.tkp() + tkp);
        return to.twk() <= 150 && Recount.meetsGrades(need, to) ? to : from;
    }

    /** Younger, yet still grown up: the generator makes nobody younger than 18 in 2024. */
    private LocalDate laterBirthDate(LocalDate from) {
        return from.plusDays(1 + random.nextInt(25));
    }

    /** Lower, or not given at all, which ranks last. */
    private BigDecimal lowerMark(BigDecimal from) {
        return from == null || random.nextInt(3) == 0 ? null : from.subtract(new BigDecimal("0.05"));
    }

    private void plantAstrideSkbCut(Formation formation, List<Applicant> met) {
        int last = formation.skbPlaces() - 1;
        if (random.nextInt(3) == 0) {
            replace(met, last + 1, met.get(last + 1).with(met.get(last).skd()));
        }
    }

    private void replace(List<Applicant> met, int at, Applicant one) {
        met.set(at, one);
        changed.put(one.participantNumber(), one);
    }
}
