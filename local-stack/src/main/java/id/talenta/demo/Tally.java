package id.talenta.demo;

import java.util.Map;

/** Counts outcomes by code. */
final class Tally {

    private Tally() {}

    static long of(Map<String, Outcome> outcomes, String code) {
        return outcomes.values().stream()
                .filter(outcome -> code.equals(outcome.code()))
                .count();
    }

    static long withPost(Map<String, Outcome> outcomes) {
        return outcomes.values().stream().filter(Outcome::hasPost).count();
    }

    static long moved(Map<String, Outcome> outcomes) {
        return outcomes.values().stream()
                .filter(outcome -> outcome.placedIn() != null)
                .count();
    }
}
