package id.talenta.casn.appointment.rules;

import id.talenta.casn.appointment.rules.SuccessionReason.Criterion;
import id.talenta.casn.appointment.rules.SuccessionReason.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who takes the place of somebody who withdrew after the result was published: the next in rank of the same formation. Out
 * of the question is who has no rank (absent, eliminated), who holds a post by the result, and who was appointed before,
 * those included who withdrew themselves. Where several share the next rank the rule does not tell them apart; somebody has
 * to decide. Source: general knowledge of the practice of BKN, confidence medium.
 *
 * @param next who follows, null while nobody does or several could
 * @param equals those who share the next rank; one, unless it is tied; none if nobody is left
 * @param reasons why {@code next} follows, empty without one
 * @param step step of the filling of empty posts from whose queue they come ({@link QueueSuccession}); null where they come
 *     from the formation's own ranking
 */
public record Succession(Contender next, List<Contender> equals, List<SuccessionReason> reasons, String step) {

    /**
     * What became vacant.
     *
     * @param formationCode the formation
     * @param posts how many posts it has
     * @param withdrawn the participant who withdrew
     */
    public record Vacancy(String formationCode, int posts, String withdrawn) {}

    /**
     * Finds who follows.
     *
     * @param vacancy the post
     * @param result the published final result of the formation, in any order
     * @param chosen whom the committee chose among equals, null if it did not decide
     * @return the succession
     */
    public static Succession of(Vacancy vacancy, List<Contender> result, String chosen) {
        List<Contender> equals = bestAble(result);
        Optional<Contender> next = oneOf(equals, chosen);
        return new Succession(
                next.orElse(null),
                equals,
                next.map(found -> reasons(vacancy, result, found, equals.size()))
                        .orElse(List.of()),
                null);
    }

    /** Those of the best rank who could take the post, by participant number. */
    static List<Contender> bestAble(List<Contender> result) {
        List<Contender> able = result.stream()
                .filter(one -> one.rank() > 0 && one.ranked() && !one.selected() && !one.appointed())
                .toList();
        int rank = able.stream().mapToInt(Contender::rank).min().orElse(0);
        return able.stream()
                .filter(one -> one.rank() == rank)
                .sorted(Comparator.comparing(Contender::participantNumber))
                .toList();
    }

    /** The only one, or whom the committee chose. */
    static Optional<Contender> oneOf(List<Contender> equals, String chosen) {
        return equals.size() == 1
                ? Optional.of(equals.get(0))
                : equals.stream()
                        .filter(one -> one.participantNumber().equals(chosen))
                        .findFirst();
    }

    /** Who stands ahead of or beside somebody, in the order of rank and participant number. */
    static List<Contender> aheadOf(Contender next, List<Contender> result) {
        return result.stream()
                .filter(one -> one.rank() > 0 && one.rank() <= next.rank() && !one.equals(next))
                .sorted(Comparator.comparingInt(Contender::rank).thenComparing(Contender::participantNumber))
                .toList();
    }

    private static List<SuccessionReason> reasons(
            Vacancy vacancy, List<Contender> result, Contender next, int sharing) {
        List<SuccessionReason> reasons = new ArrayList<>();
        reasons.add(
                SuccessionReason.of(Criterion.VACANCY, Outcome.FREED, vacancy.withdrawn(), vacancy.formationCode()));
        List<Contender> ahead = aheadOf(next, result);
        ahead.stream()
                .filter(Contender::selected)
                .reduce((first, second) -> second)
                .ifPresent(last -> reasons.add(about(Criterion.LAST_SELECTED, Outcome.AHEAD, last)));
        ahead.stream()
                .filter(one -> !one.selected() && one.appointed())
                .forEach(one -> reasons.add(about(Criterion.PASSED_OVER, Outcome.APPOINTED_BEFORE, one)));
        reasons.add(SuccessionReason.of(
                Criterion.RANK, Outcome.NEXT, Integer.toString(next.rank()), Integer.toString(vacancy.posts())));
        reasons.add(SuccessionReason.of(
                Criterion.TIE, sharing == 1 ? Outcome.NONE : Outcome.DECIDED, Integer.toString(sharing), null));
        if (sharing > 1) {
            reasons.add(SuccessionReason.of(Criterion.COMMITTEE_DECISION, Outcome.SELECTED, null, null));
        }
        return List.copyOf(reasons);
    }

    private static SuccessionReason about(Criterion criterion, Outcome outcome, Contender of) {
        return SuccessionReason.of(criterion, outcome, of.participantNumber(), Integer.toString(of.rank()));
    }
}
