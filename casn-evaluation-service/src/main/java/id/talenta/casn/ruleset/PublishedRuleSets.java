package id.talenta.casn.ruleset;

import id.talenta.casn.evaluation.rules.SelectionRules;
import id.talenta.platform.data.ruleset.RuleSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rule sets that were published through the API, of whichever replica. A version never changes, so what was read once
 * is kept; which versions there are is asked again after a second, and at once where one was published by this replica.
 */
@ApplicationScoped
class PublishedRuleSets {

    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private final RuleSetPublicationRepository publications;
    private final Map<RuleSetKey, RuleSet<SelectionRules>> read = new ConcurrentHashMap<>();
    private volatile Listed listed;

    PublishedRuleSets(RuleSetPublicationRepository publications) {
        this.publications = publications;
    }

    private record Listed(List<RuleSet<SelectionRules>> ruleSets, long at) {}

    /** All of them, by code and version. */
    List<RuleSet<SelectionRules>> all() {
        Listed present = listed;
        if (present == null || System.nanoTime() - present.at() > FRESH_NANOS) {
            long at = System.nanoTime();
            present = new Listed(
                    publications.all().stream()
                            .flatMap(key -> find(key).stream())
                            .toList(),
                    at);
            listed = present;
        }
        return present.ruleSets();
    }

    /** One version. */
    Optional<RuleSet<SelectionRules>> find(RuleSetKey key) {
        RuleSet<SelectionRules> known = read.get(key);
        return known != null ? Optional.of(known) : publications.find(key).flatMap(this::read);
    }

    private Optional<RuleSet<SelectionRules>> read(RuleSetPublication publication) {
        RuleSetKey key = publication.key();
        return publications.document(key).map(document -> {
            RuleSet<SelectionRules> ruleSet =
                    SelectionRuleSets.READER.read(key.code() + " version " + key.version(), document);
            if (!ruleSet.digest().equals(publication.digest())) {
                throw new IllegalStateException("A published rule set differs from its digest");
            }
            read.put(key, ruleSet);
            return ruleSet;
        });
    }

    /** What was just published here holds from the next request on. */
    void published(@Observes(during = TransactionPhase.AFTER_SUCCESS) RuleSetPublished event) {
        listed = null;
    }
}
