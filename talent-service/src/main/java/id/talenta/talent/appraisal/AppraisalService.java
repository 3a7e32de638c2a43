package id.talenta.talent.appraisal;

import com.fasterxml.jackson.databind.JsonNode;
import id.talenta.platform.data.database.Time;
import id.talenta.platform.web.input.MergePatch;
import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.security.Caller;
import id.talenta.talent.TalentProblem;
import id.talenta.talent.appraisal.rules.WorkRating;
import id.talenta.talent.changes.ChangedAgencies;
import id.talenta.talent.profile.Talent;
import id.talenta.talent.profile.TalentService;
import id.talenta.talent.ruleset.TalentRuleSets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How people worked, period by period. A period is appraised once, and corrected where that was wrong. */
@ApplicationScoped
public class AppraisalService {

    private final AppraisalRepository appraisals;
    private final TalentService talents;
    private final TalentRuleSets ruleSets;
    private final ChangedAgencies changes;
    private final MergePatch patches;
    private final Caller caller;
    private final Clock clock;

    AppraisalService(
            AppraisalRepository appraisals,
            TalentService talents,
            TalentRuleSets ruleSets,
            ChangedAgencies changes,
            MergePatch patches,
            Caller caller,
            Clock clock) {
        this.appraisals = appraisals;
        this.talents = talents;
        this.ruleSets = ruleSets;
        this.changes = changes;
        this.patches = patches;
        this.caller = caller;
        this.clock = clock;
    }

    /** An appraisal, and what it was before. */
    record Kept(Appraisal appraisal, List<AppraisalRepository.Earlier> history) {}

    /** Whether a period has begun, so that there can be an appraisal of it. */
    public boolean hasBegun(AppraisalPeriod period) {
        return !period.firstDay().isAfter(Time.today(clock));
    }

    /** What the rules in effect at the end of a period give; nothing where there are none. */
    public Optional<Decision> decide(AppraisalPeriod period, WorkRating result, WorkRating behaviour) {
        return ruleSets.ofAppraisals(period.lastDay())
                .map(ruleSet -> new Decision(
                        result,
                        behaviour,
                        ruleSet.payload().appraisal().predicate(result, behaviour),
                        ruleSet.code(),
                        ruleSet.version()));
    }

    /** Records an appraisal. */
    @Transactional
    Kept record(UUID talentId, AppraisalRequest request) {
        Talent talent = own(talentId);
        AppraisalPeriod period = request.period();
        if (!hasBegun(period)) {
            throw ProblemException.invalid(InputError.inBody("/year", "period-not-begun", Map.of()));
        }
        Decision decision = decided(period, request.workResult(), request.workBehaviour());
        if (appraisals.of(talentId, period).isPresent()) {
            throw new ProblemException(TalentProblem.PERIOD_APPRAISED);
        }
        Appraisal appraisal = new Appraisal(talent, period, decision, caller.subject(), now());
        appraisals.persistAndFlush(appraisal);
        changes.mark(talent.agency());
        return new Kept(appraisal, List.of());
    }

    /** Corrects an appraisal; what it was before is kept. */
    @Transactional
    Kept correct(UUID talentId, UUID id, String ifMatch, JsonNode patch) {
        own(talentId);
        Appraisal appraisal = appraisals.of(talentId, id).orElseThrow(ProblemException::notFound);
        appraisal.version().requireMatch(ifMatch);
        CorrectionRequest request = patches.apply(CorrectionRequest.of(appraisal), patch, CorrectionRequest.class);
        Decision decision = decided(appraisal.period(), request.workResult(), request.workBehaviour());
        if (!decision.equals(appraisal.decision())) {
            appraisal.become(decision, caller.subject(), now());
            appraisals.flush();
            changes.mark(appraisal.agency());
        }
        return kept(appraisal);
    }

    @Transactional
    Kept get(UUID talentId, UUID id) {
        talents.get(talentId);
        return kept(appraisals.of(talentId, id).orElseThrow(ProblemException::notFound));
    }

    @Transactional
    List<Kept> page(UUID talentId, List<String> after, int atMost) {
        talents.get(talentId);
        Map<UUID, List<AppraisalRepository.Earlier>> history = appraisals.history(talentId);
        return appraisals.page(talentId, after, atMost).stream()
                .map(appraisal -> new Kept(appraisal, history.getOrDefault(appraisal.id(), List.of())))
                .toList();
    }

    /** All that is kept of a person. */
    @Transactional
    public List<AppraisalView> allOf(UUID talentId) {
        return page(talentId, List.of(), 1000).stream().map(AppraisalView::of).toList();
    }

    private Kept kept(Appraisal appraisal) {
        return new Kept(appraisal, appraisals.history(appraisal.talentId()).getOrDefault(appraisal.id(), List.of()));
    }

    private Decision decided(AppraisalPeriod period, WorkRating result, WorkRating behaviour) {
        return decide(period, result, behaviour)
                .orElseThrow(
                        () -> ProblemException.invalid(InputError.inBody("/year", "no-appraisal-rules", Map.of())));
    }

    private Talent own(UUID talentId) {
        Talent talent = talents.get(talentId);
        caller.requireAgency(talent.agency());
        return talent;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
