package id.talenta.casn.evaluation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Code and rank of a PPPK result worked out again from the values and bounds of its reasons, by what the codes mean. */
final class PppkRecomputation {

    private static final Set<Criterion> GRADES =
            Set.of(Criterion.TECHNICAL, Criterion.MANAGERIAL_SOCIOCULTURAL, Criterion.INTERVIEW);

    private final List<Reason> reasons;
    private final PppkRules rules;
    private final PppkCodes codes;

    PppkRecomputation(List<Reason> reasons, PppkRules rules) {
        this.reasons = reasons;
        this.rules = rules;
        this.codes = rules.codes();
    }

    String code() {
        String priority = find(Criterion.PRIORITY).map(Reason::value).orElse(null);
        return PppkCodes.of(template(), priority);
    }

    int rank() {
        return find(Criterion.QUOTA)
                .map(reason -> Integer.parseInt(reason.value()))
                .orElse(0);
    }

    private String template() {
        Optional<Reason> left = find(Criterion.PARTICIPATION);
        if (left.isPresent()) {
            assertThat(reasons).hasSize(1);
            return rules.outcomes()
                    .of(ParticipantOutcome.valueOf(left.get().outcome().name()));
        }
        if (find(Criterion.ATTENDANCE).orElseThrow().value().equals("false")) {
            return codes.absent();
        }
        assertTotal();
        for (Reason reason : reasons) {
            boolean grade = GRADES.contains(reason.criterion())
                    && (reason.outcome() == Outcome.MET || reason.outcome() == Outcome.NOT_MET);
            if (grade) {
                boolean met = new BigDecimal(reason.value()).compareTo(new BigDecimal(reason.bound())) >= 0;
                assertThat(reason.outcome()).isEqualTo(met ? Outcome.MET : Outcome.NOT_MET);
            }
        }
        if (reasons.stream().anyMatch(reason -> reason.outcome() == Outcome.NOT_MET)) {
            return codes.belowThreshold();
        }
        Reason quota = find(Criterion.QUOTA).orElseThrow();
        int rank = Integer.parseInt(quota.value());
        int posts = Integer.parseInt(quota.bound());
        int sharing = own().stream()
                .filter(reason -> reason.criterion() == Criterion.TIE)
                .findFirst()
                .map(reason -> Integer.parseInt(reason.value()))
                .orElse(1);
        if (rank > posts) {
            assertDecidedBy(Outcome.BEHIND, Criterion.QUOTA);
            return relocated();
        }
        if (rank + sharing - 1 > posts) {
            Optional<Reason> decision = own().stream()
                    .filter(reason -> reason.criterion() == Criterion.COMMITTEE_DECISION)
                    .findFirst();
            return decision.map(reason -> reason.outcome() == Outcome.SELECTED ? codes.selected() : relocated())
                    .orElse(codes.undecided());
        }
        assertDecidedBy(Outcome.AHEAD, Criterion.QUOTA);
        return codes.selected();
    }

    private String relocated() {
        Optional<Reason> relocation = find(Criterion.RELOCATION);
        List<Reason> behind = reasons.stream()
                .dropWhile(reason -> reason.criterion() != Criterion.RELOCATION)
                .toList();
        long ties = behind.stream()
                .filter(reason -> reason.criterion() == Criterion.TIE)
                .count();
        long decisions = behind.stream()
                .filter(reason -> reason.criterion() == Criterion.COMMITTEE_DECISION)
                .count();
        if (ties > decisions) {
            assertThat(relocation.orElseThrow().outcome()).isEqualTo(Outcome.UNDECIDED);
            return codes.undecided();
        }
        // who lost a tie is equal to the last who was moved
        if (relocation.isPresent() && relocation.get().outcome() == Outcome.FILLED && ties == 0) {
            assertDecidedBy(Outcome.BEHIND, Criterion.RELOCATION);
        }
        return relocation.isPresent() && relocation.get().outcome() == Outcome.MOVED
                ? codes.relocated()
                : codes.notSelected();
    }

    /** What is about the own formation. */
    private List<Reason> own() {
        return reasons.stream()
                .takeWhile(reason -> reason.criterion() != Criterion.RELOCATION)
                .toList();
    }

    private void assertTotal() {
        BigDecimal sum = GRADES.stream()
                .map(criterion -> new BigDecimal(find(criterion).orElseThrow().value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(new BigDecimal(find(Criterion.TOTAL).orElseThrow().value())).isEqualByComparingTo(sum);
    }

    /** Of the comparisons behind a criterion all but the last are EQUAL, and the last says who is ahead. */
    private void assertDecidedBy(Outcome expected, Criterion from) {
        List<Reason> comparisons = reasons.stream()
                .dropWhile(reason -> reason.criterion() != from)
                .skip(1)
                .takeWhile(reason -> reason.criterion() != Criterion.RELOCATION)
                .filter(reason -> reason.criterion().name().startsWith("CUT_"))
                .toList();
        assertThat(expected == Outcome.BEHIND && comparisons.isEmpty()).isFalse();
        for (int i = 0; i < comparisons.size(); i++) {
            Outcome outcome = i == comparisons.size() - 1 ? expected : Outcome.EQUAL;
            assertThat(comparisons.get(i).outcome()).isEqualTo(outcome);
        }
    }

    private Optional<Reason> find(Criterion criterion) {
        return reasons.stream()
                .filter(reason -> reason.criterion() == criterion)
                .findFirst();
    }
}
