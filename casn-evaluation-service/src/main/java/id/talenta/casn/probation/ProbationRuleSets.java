package id.talenta.casn.probation;

import id.talenta.casn.probation.rules.ProbationRules;
import id.talenta.platform.data.database.Time;
import id.talenta.platform.data.ruleset.RuleSet;
import id.talenta.platform.data.ruleset.RuleSetLedger;
import id.talenta.platform.data.ruleset.RuleSetReader;
import id.talenta.platform.data.ruleset.RuleSets;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The rule sets of probations that this service runs with. */
@ApplicationScoped
class ProbationRuleSets {

    private static final String CODE = "latsar-2021";

    private final RuleSets<ProbationRules> ruleSets;
    private final RuleSetLedger ledger;
    private final Clock clock;

    /**
     * @param shipped the rule sets that come with the service, as class-path resources
     */
    ProbationRuleSets(
            @ConfigProperty(name = "talenta.probations.rule-sets") List<String> shipped,
            RuleSetLedger ledger,
            Clock clock) {
        this.ruleSets = RuleSets.load(new RuleSetReader<>(ProbationRules.class), shipped, Optional.empty());
        this.ledger = ledger;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        ledger.enter(ruleSets);
    }

    /** The version in effect today. */
    RuleSet<ProbationRules> inEffect() {
        return ruleSets.effectiveOn(CODE, Time.today(clock))
                .orElseThrow(() -> new IllegalStateException("No rules of a probation are in effect"));
    }

    /** The version that a probation was opened with. */
    RuleSet<ProbationRules> of(Probation probation) {
        return ruleSets.find(probation.ruleSetCode(), probation.ruleSetVersion())
                .orElseThrow(() -> new IllegalStateException("The rule set of a probation is gone"));
    }
}
