package id.talenta.casn.probation;

import id.talenta.casn.CasnProblem;
import id.talenta.casn.probation.rules.Gate;
import id.talenta.casn.probation.rules.GateReason;
import id.talenta.casn.probation.rules.ProbationFacts;
import id.talenta.casn.probation.rules.ProbationRules;
import id.talenta.casn.probation.rules.ProbationRules.TrainingOutcome;
import id.talenta.casn.progress.ProgressService;
import id.talenta.platform.data.database.Time;
import id.talenta.platform.data.events.Outbox;
import id.talenta.platform.data.ruleset.RuleSet;
import id.talenta.platform.web.http.EntityVersion;
import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Probations of those who were appointed as CPNS and have taken up their duties. */
@ApplicationScoped
public class ProbationService {

    private final ProbationRepository probations;
    private final ProbationRuleSets ruleSets;
    private final Outbox outbox;
    private final ProgressService progress;
    private final Caller caller;
    private final Clock clock;

    ProbationService(
            ProbationRepository probations,
            ProbationRuleSets ruleSets,
            Outbox outbox,
            ProgressService progress,
            Caller caller,
            Clock clock) {
        this.probations = probations;
        this.ruleSets = ruleSets;
        this.outbox = outbox;
        this.progress = progress;
        this.caller = caller;
        this.clock = clock;
    }

    /** A probation with what was recorded in it, and how it stands. */
    record Standing(Probation of, RuleSet<ProbationRules> ruleSet, List<ProbationRecord> records, Gate gate) {}

    /** Opens the probation of an appointment whose duties were taken up. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void open(UUID appointment, UUID selection, String agency, LocalDate beganOn) {
        RuleSet<ProbationRules> rules = ruleSets.inEffect();
        probations.open(new ProbationRepository.Opening(
                appointment, selection, agency, rules.code(), rules.version(), rules.digest(), beganOn, now()));
    }

    /** Records something. */
    @Transactional
    Standing record(UUID id, String ifMatch, RecordRequest request) {
        request.requireOwnFields();
        Probation probation = running(id, ifMatch);
        RuleSet<ProbationRules> rules = ruleSets.of(probation);
        List<ProbationRecord> before = probations.records(id);
        if (request.kind() == RecordKind.TRAINING) {
            requireComponents(rules.payload(), request);
            requireAttempt(rules.payload(), before);
        }
        List<InputError> errors = new ArrayList<>();
        requirePast(errors, "/date", request.date());
        if (request.until() != null && !request.until().isAfter(due(probation, rules.payload(), before))) {
            errors.add(InputError.inBody("/until", "not-later", Map.of()));
        }
        refuse(errors);
        probations.record(probation, new ProbationRecord(before.size() + 1, request, caller.subject(), now()));
        return get(id);
    }

    /** Ends a probation. */
    @Transactional
    Standing complete(UUID id, String ifMatch, CompletionRequest request) {
        Probation probation = running(id, ifMatch);
        List<InputError> errors = new ArrayList<>();
        requirePast(errors, "/decreeDate", request.decreeDate());
        if (request.outcome() == ProbationState.RUNNING) {
            errors.add(InputError.inBody("/outcome", "one-of", Map.of("allowed", "PNS, DISMISSED, RESIGNED")));
        }
        if (request.outcome() != ProbationState.PNS
                && (request.reason() == null || request.reason().isBlank())) {
            errors.add(InputError.inBody("/reason", "required", Map.of()));
        }
        if (request.effectiveDate().isBefore(probation.beganOn())) {
            errors.add(InputError.inBody("/effectiveDate", "before-effective-date", Map.of()));
        }
        refuse(errors);
        if (request.outcome() == ProbationState.PNS) {
            requireOpen(judge(
                    probation, ruleSets.of(probation).payload(), probations.records(id), request.effectiveDate()));
        }
        probations.change(
                probation,
                request.outcome(),
                new Probation.End(
                        request.decreeNumber().strip(),
                        request.decreeDate(),
                        request.effectiveDate(),
                        request.reason()),
                now());
        Standing ended = get(id);
        outbox.record(ProbationEnded.of(ended.of()));
        progress.probationEnded(probation.selection(), request.outcome().name());
        return ended;
    }

    /** A probation that the caller may see. */
    @Transactional
    Standing get(UUID id) {
        return standing(probations.find(id).orElseThrow(ProblemException::notFound));
    }

    @Transactional
    List<Standing> page(UUID after, ProbationFilter filter, int atMost) {
        return probations.page(after, filter, atMost).stream()
                .map(this::standing)
                .toList();
    }

    /** Until when a probation is to take: its year, or what the latest extension says. */
    static LocalDate due(Probation of, ProbationRules rules, List<ProbationRecord> records) {
        RecordRequest extension = latest(records, RecordKind.EXTENSION);
        return extension == null ? of.beganOn().plusMonths(rules.months()) : extension.until();
    }

    /** What was recorded last of a kind, null if nothing was. */
    static RecordRequest latest(List<ProbationRecord> records, RecordKind kind) {
        RecordRequest latest = null;
        for (ProbationRecord record : records) {
            latest = record.kind() == kind ? record.content() : latest;
        }
        return latest;
    }

    /** Today where the law applies. */
    LocalDate today() {
        return Time.today(clock);
    }

    private Standing standing(Probation of) {
        RuleSet<ProbationRules> rules = ruleSets.of(of);
        List<ProbationRecord> records = probations.records(of.id());
        LocalDate on = of.end() == null ? today() : of.end().effectiveDate();
        return new Standing(of, rules, records, judge(of, rules.payload(), records, on));
    }

    private static Gate judge(Probation of, ProbationRules rules, List<ProbationRecord> records, LocalDate on) {
        RecordRequest training = latest(records, RecordKind.TRAINING);
        RecordRequest health = latest(records, RecordKind.HEALTH);
        RecordRequest discipline = latest(records, RecordKind.DISCIPLINE);
        RecordRequest appraisal = latest(records, RecordKind.APPRAISAL);
        ProbationFacts facts = new ProbationFacts(
                of.beganOn(),
                training == null ? null : rules.score(scores(training)),
                health == null ? null : health.fit(),
                discipline == null ? null : discipline.discipline(),
                appraisal == null ? null : appraisal.predicate());
        return Gate.judge(rules, facts, on);
    }

    private static Map<String, BigDecimal> scores(RecordRequest training) {
        Map<String, BigDecimal> scores = new HashMap<>();
        training.scores().forEach(score -> scores.put(score.component(), score.score()));
        return scores;
    }

    private static void requireComponents(ProbationRules rules, RecordRequest request) {
        List<String> expected = rules.components().stream()
                .map(ProbationRules.Component::code)
                .sorted()
                .toList();
        List<String> given = request.scores().stream()
                .map(RecordRequest.Score::component)
                .sorted()
                .toList();
        if (!expected.equals(given)) {
            throw ProblemException.invalid(
                    InputError.inBody("/scores", "each-component", Map.of("components", String.join(", ", expected))));
        }
    }

    /** One attempt, and one remedial where the grade provides for it. */
    private static void requireAttempt(ProbationRules rules, List<ProbationRecord> before) {
        List<ProbationRecord> attempts = before.stream()
                .filter(record -> record.kind() == RecordKind.TRAINING)
                .toList();
        boolean remedial = attempts.size() == 1
                && rules.band(rules.score(scores(attempts.get(0).content()))).outcome() == TrainingOutcome.REMEDIAL;
        if (!attempts.isEmpty() && !remedial) {
            throw new ProblemException(CasnProblem.TRAINING_ATTEMPTED);
        }
    }

    private static void requireOpen(Gate gate) {
        if (!gate.open()) {
            String conditions = gate.reasons().stream()
                    .filter(reason -> reason.decides() && reason.outcome() != GateReason.Outcome.MET)
                    .map(reason -> reason.criterion().name())
                    .collect(Collectors.joining(", "));
            throw new ProblemException(CasnProblem.GATE_NOT_PASSED, Map.of("conditions", conditions));
        }
    }

    private Probation running(UUID id, String ifMatch) {
        Probation found = probations.lock(id).orElseThrow(ProblemException::notFound);
        caller.requireAgency(found.agency());
        EntityVersion.of(found.version()).requireMatch(ifMatch);
        if (found.state() != ProbationState.RUNNING) {
            throw new ProblemException(CasnProblem.PROBATION_ENDED);
        }
        return found;
    }

    private void requirePast(List<InputError> errors, String pointer, LocalDate date) {
        if (date.isAfter(today())) {
            errors.add(InputError.inBody(pointer, "in-the-future", Map.of()));
        }
    }

    private static void refuse(List<InputError> errors) {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
