package id.talenta.casn.ruleset;

import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.casn.evaluation.rules.SelectionRules;
import id.talenta.platform.data.database.Time;
import id.talenta.platform.data.ruleset.RuleSet;
import id.talenta.platform.data.ruleset.RuleSetLedger;
import id.talenta.platform.data.ruleset.RuleSetReader;
import id.talenta.platform.data.ruleset.RuleSets;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The selection rule sets that this service runs with: those that came as files, and those that were published through the API. It does
 * not start with a file that is not valid, or that was changed.
 */
@ApplicationScoped
public class SelectionRuleSets {

    /** The payload by the kind that it names. */
    private static final Map<String, Class<? extends SelectionRules>> KINDS =
            Map.of(CpnsRules.KIND, CpnsRules.class, PppkRules.KIND, PppkRules.class);

    private static final Comparator<RuleSet<SelectionRules>> HIGHEST =
            Comparator.<RuleSet<SelectionRules>, String>comparing(RuleSet::code)
                    .thenComparing(RuleSet::version, Comparator.reverseOrder());

    static final RuleSetReader<SelectionRules> READER = new RuleSetReader<>(KINDS);

    private final RuleSets<SelectionRules> ruleSets;
    private final PublishedRuleSets published;
    private final RuleSetLedger ledger;
    private final Clock clock;

    /**
     * @param shipped the rule sets that come with the service, as class-path resources
     * @param directory where further ones lie, each a {@code .json} file
     */
    SelectionRuleSets(
            @ConfigProperty(name = "talenta.rule-sets.shipped") List<String> shipped,
            @ConfigProperty(name = "talenta.rule-sets.directory") Optional<Path> directory,
            PublishedRuleSets published,
            RuleSetLedger ledger,
            Clock clock) {
        this.ruleSets = RuleSets.load(READER, shipped, directory);
        this.published = published;
        this.ledger = ledger;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        ledger.enter(ruleSets);
    }

    /** All versions, by code and version. */
    public List<RuleSet<SelectionRules>> all() {
        Stream<RuleSet<SelectionRules>> further = published.all().stream()
                .filter(ruleSet ->
                        ruleSets.find(ruleSet.code(), ruleSet.version()).isEmpty());
        return Stream.concat(ruleSets.all().stream(), further)
                .sorted(Comparator.<RuleSet<SelectionRules>, String>comparing(RuleSet::code)
                        .thenComparing(RuleSet::version))
                .toList();
    }

    /** One version. */
    public Optional<RuleSet<SelectionRules>> find(String code, int version) {
        return ruleSets.find(code, version).or(() -> published.find(new RuleSetKey(code, version)));
    }

    /** The version in effect today for a kind and year: the highest of those whose dates include it. */
    public Optional<RuleSet<SelectionRules>> inEffect(String kind, int year) {
        LocalDate today = Time.today(clock);
        return of(kind, year).filter(ruleSet -> ruleSet.isEffectiveOn(today)).min(HIGHEST);
    }

    /**
     * The version in effect today for a kind and year, or the last that was, if all have ended. What a selection shows, and what
     * its files and corrections are checked by, so that it can be read and put right after its rules have ended.
     */
    public Optional<RuleSet<SelectionRules>> inEffectOrLast(String kind, int year) {
        return inEffect(kind, year)
                .or(() -> of(kind, year)
                        .min(Comparator.<RuleSet<SelectionRules>, LocalDate>comparing(
                                        RuleSet::effectiveTo, Comparator.nullsLast(Comparator.reverseOrder()))
                                .thenComparing(HIGHEST)));
    }

    private Stream<RuleSet<SelectionRules>> of(String kind, int year) {
        return all().stream()
                .filter(ruleSet -> ruleSet.payload().kind().equals(kind)
                        && ruleSet.payload().year() == year);
    }
}
