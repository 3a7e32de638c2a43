package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.PppkRules;
import java.util.HashMap;
import java.util.Map;

/** Counts what an evaluation of a PPPK selection comes to, part by part. */
final class PppkTally {

    private final Map<String, Integer> byCode = new HashMap<>();
    private int participants;
    private int present;
    private int excluded;
    private int met;
    private int formations;
    private int posts;

    void add(PppkDecided decided) {
        for (PppkRow row : decided.rows()) {
            participants++;
            excluded += row.outcome() != null ? 1 : 0;
            present += row.outcome() == null && row.present() ? 1 : 0;
            met += row.rank() > 0 ? 1 : 0;
            byCode.merge(row.code(), 1, Integer::sum);
        }
        formations += decided.formations().size();
        posts += decided.formations().values().stream()
                .mapToInt(result -> result.formation().need().quota())
                .sum();
    }

    int participants() {
        return participants;
    }

    Counts counts(PppkRules rules) {
        return new Counts(
                        participants,
                        present,
                        participants - present - excluded,
                        met,
                        null,
                        null,
                        null,
                        null,
                        null,
                        formations,
                        posts,
                        null,
                        null,
                        null,
                        rules.outcomes() == null ? null : excluded)
                .decided(rules, byCode);
    }
}
