package id.talenta.talent.summary;

import id.talenta.platform.data.database.Time;
import id.talenta.platform.data.events.Outbox;
import id.talenta.platform.data.ruleset.RuleSet;
import id.talenta.talent.assessment.rules.Component;
import id.talenta.talent.changes.ChangedAgencies;
import id.talenta.talent.mapping.BoxesPublished;
import id.talenta.talent.mapping.PublishedBoxes;
import id.talenta.talent.mapping.PublishedBoxes.Boxes;
import id.talenta.talent.mapping.rules.MappingRules;
import id.talenta.talent.ruleset.TalentRuleSets;
import id.talenta.talent.ruleset.TalentRules;
import id.talenta.talent.standing.Standing;
import id.talenta.talent.standing.StandingService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sums up an agency's talent, and tells it when a figure has changed. */
@ApplicationScoped
public class SummaryService {

    private static final int CHUNK = 2_000;

    private final SummaryRepository summaries;
    private final CompletenessRepository completeness;
    private final StandingService standings;
    private final PublishedBoxes boxes;
    private final TalentRuleSets ruleSets;
    private final ChangedAgencies changes;
    private final Outbox outbox;
    private final Clock clock;
    private final String usualRules;

    /** @param usualRules the rule set by which an agency is summarised before it has published a mapping */
    SummaryService(
            SummaryRepository summaries,
            CompletenessRepository completeness,
            StandingService standings,
            PublishedBoxes boxes,
            TalentRuleSets ruleSets,
            ChangedAgencies changes,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "talenta.summary.rule-set") String usualRules) {
        this.summaries = summaries;
        this.completeness = completeness;
        this.standings = standings;
        this.boxes = boxes;
        this.ruleSets = ruleSets;
        this.changes = changes;
        this.outbox = outbox;
        this.clock = clock;
        this.usualRules = usualRules;
    }

    void published(@Observes BoxesPublished published) {
        changes.mark(published.agency());
    }

    @Transactional
    List<String> due(int atMost) {
        return summaries.due(atMost);
    }

    /** What is valid today may not be tomorrow: all agencies are due. */
    @Transactional
    void markAll() {
        List<String> all = summaries.all();
        if (!all.isEmpty()) {
            changes.mark(all);
        }
    }

    /** Tells the figures of an agency that is due, if they are others than those told last. */
    @Transactional
    void tell(String agency) {
        if (!summaries.take(agency)) {
            return;
        }
        Figures figures = figures(agency);
        Optional<SummaryRepository.Told> told = summaries.told(agency);
        if (told.isPresent() && summaries.isSame(told.get(), figures)) {
            return;
        }
        long version = told.map(SummaryRepository.Told::version).orElse(0L) + 1;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        summaries.store(agency, figures, version, now);
        outbox.record(new AgencySummarised(agency, now, figures, version));
    }

    private Figures figures(String agency) {
        Optional<Boxes> published = boxes.of(agency);
        MappingRules rules = rules(published);
        List<UUID> people = summaries.people(agency);
        Mean leadership = new Mean();
        Mean competence = new Mean();
        Mean performance = new Mean();
        for (int from = 0; from < people.size(); from += CHUNK) {
            List<UUID> chunk = people.subList(from, Math.min(people.size(), from + CHUNK));
            for (Standing standing : standings.of(chunk).values()) {
                if (standing.leadership() != null) {
                    leadership.add(standing.leadership().percent());
                }
                if (standing.competence() != null) {
                    competence.add(standing.competence().percent());
                }
                if (standing.performance() != null && rules.uses(Component.PREDICATE)) {
                    performance.add(rules.component(Component.PREDICATE)
                            .row(standing.performance().predicate().name())
                            .score());
                }
            }
        }
        Map<Integer, Integer> inBoxes = inBoxes(published);
        int mapped = inBoxes.values().stream().mapToInt(Integer::intValue).sum();
        return new Figures(
                people.size(),
                inBoxes,
                Math.max(0, people.size() - mapped),
                Mean.percent(completeness.complete(agency, rules, Time.today(clock)), people.size()),
                leadership.value(),
                competence.value(),
                performance.value(),
                new Figures.Known(leadership.count(), competence.count(), performance.count()));
    }

    private static Map<Integer, Integer> inBoxes(Optional<Boxes> published) {
        Map<Integer, Integer> inBoxes = new TreeMap<>();
        for (int box = 1; box <= MappingRules.BOXES; box++) {
            int number = box;
            inBoxes.put(
                    box,
                    published
                            .map(boxes -> boxes.boxes().getOrDefault(number, 0))
                            .orElse(0));
        }
        return inBoxes;
    }

    /** Those of the published mapping; before there is one, the usual ones of today. */
    private MappingRules rules(Optional<Boxes> published) {
        return published
                .flatMap(boxes -> ruleSets.find(boxes.ruleSet(), boxes.ruleSetVersion()))
                .or(() -> ruleSets.effectiveOn(usualRules, Time.today(clock)))
                .map(RuleSet::payload)
                .map(TalentRules::mapping)
                .orElseThrow(() -> new IllegalStateException("No rules of mapping are in effect"));
    }
}
