package id.talenta.talent.ruleset;

import id.talenta.platform.data.ruleset.RuleSet;
import id.talenta.platform.data.ruleset.RuleSetLedger;
import id.talenta.platform.data.ruleset.RuleSetReader;
import id.talenta.platform.data.ruleset.RuleSets;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The talent rule sets that this service runs with. It does not start with one that is not valid, or that was changed. */
@ApplicationScoped
public class TalentRuleSets {

    private final RuleSets<TalentRules> ruleSets;
    private final RuleSetLedger ledger;

    /**
     * @param shipped the rule sets that come with the service, as class-path resources
     * @param directory where further ones lie, each a {@code .json} file
     */
    TalentRuleSets(
            @ConfigProperty(name = "talenta.rule-sets.shipped") List<String> shipped,
            @ConfigProperty(name = "talenta.rule-sets.directory") Optional<Path> directory,
            RuleSetLedger ledger) {
        this.ruleSets = RuleSets.load(new RuleSetReader<>(TalentRules.class), shipped, directory);
        this.ledger = ledger;
    }

    void start(@Observes StartupEvent event) {
        ledger.enter(ruleSets);
    }

    /** All versions, by code and version. */
    public List<RuleSet<TalentRules>> all() {
        return ruleSets.all();
    }

    /** One version. */
    public Optional<RuleSet<TalentRules>> find(String code, int version) {
        return ruleSets.find(code, version);
    }

    /** The version of a rule set in effect on a day. */
    public Optional<RuleSet<TalentRules>> effectiveOn(String code, LocalDate day) {
        return ruleSets.effectiveOn(code, day);
    }

    /** The rules of appraisals in effect on a day: of those whose dates include it, the ones that began last. */
    public Optional<RuleSet<TalentRules>> ofAppraisals(LocalDate day) {
        return ruleSets.all().stream()
                .filter(ruleSet ->
                        ruleSet.payload().kind() == TalentRules.RulesKind.APPRAISAL && ruleSet.isEffectiveOn(day))
                .max(Comparator.<RuleSet<TalentRules>, LocalDate>comparing(RuleSet::effectiveFrom)
                        .thenComparing(RuleSet::version));
    }
}
