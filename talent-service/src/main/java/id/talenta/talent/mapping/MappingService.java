package id.talenta.talent.mapping;

import id.talenta.platform.data.agencies.AgencyReference;
import id.talenta.platform.data.database.Ids;
import id.talenta.platform.data.database.Time;
import id.talenta.platform.data.jobs.Job;
import id.talenta.platform.data.jobs.JobProblem;
import id.talenta.platform.data.jobs.JobState;
import id.talenta.platform.data.jobs.Jobs;
import id.talenta.platform.data.ruleset.RuleSet;
import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.security.Caller;
import id.talenta.talent.ruleset.RuleSetUsed;
import id.talenta.talent.ruleset.TalentRuleSets;
import id.talenta.talent.ruleset.TalentRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Mappings of an agency's people: asked for, read, cancelled. */
@ApplicationScoped
public class MappingService {

    private final MappingRepository mappings;
    private final MappingPublicationRepository publications;
    private final TalentRuleSets ruleSets;
    private final AgencyReference agencies;
    private final Jobs jobs;
    private final Caller caller;
    private final Clock clock;

    MappingService(
            MappingRepository mappings,
            MappingPublicationRepository publications,
            TalentRuleSets ruleSets,
            AgencyReference agencies,
            Jobs jobs,
            Caller caller,
            Clock clock) {
        this.mappings = mappings;
        this.publications = publications;
        this.ruleSets = ruleSets;
        this.agencies = agencies;
        this.jobs = jobs;
        this.caller = caller;
        this.clock = clock;
    }

    /** A mapping, its job, and when it was published, if it was. */
    record Standing(TalentMapping of, Job job, Instant publishedAt) {

        TalentMapping completed() {
            if (job.state() != JobState.COMPLETED) {
                throw new ProblemException(MappingProblem.MAPPING_NOT_COMPLETED);
            }
            return of;
        }
    }

    @Transactional
    Standing queue(MappingRequest request) {
        caller.requireAgency(request.agency());
        agencies.require(request.agency());
        LocalDate today = Time.today(clock);
        if (MappingRequest.yearOf(request.period()) > today.getYear()) {
            throw ProblemException.invalid(InputError.inBody("/period", "period-in-future", Map.of()));
        }
        RuleSet<TalentRules> ruleSet = ruleSetOf(request, today);
        UUID id = Ids.next();
        Job job = jobs.queue(id, MappingWork.KIND);
        TalentMapping queued = new TalentMapping(
                id, request, today, ruleSet, caller.subject(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        mappings.persistAndFlush(queued);
        return new Standing(queued, job, null);
    }

    private RuleSet<TalentRules> ruleSetOf(MappingRequest request, LocalDate today) {
        boolean byVersion = request.ruleSetVersion() != null;
        Optional<RuleSet<TalentRules>> found = byVersion
                ? ruleSets.find(request.ruleSet(), request.ruleSetVersion())
                : ruleSets.effectiveOn(request.ruleSet(), today);
        return found.filter(ruleSet -> ruleSet.payload().kind() == TalentRules.RulesKind.MAPPING)
                .orElseThrow(() -> ProblemException.invalid(
                        InputError.inBody(byVersion ? "/ruleSetVersion" : "/ruleSet", "no-mapping-rules", Map.of())));
    }

    @Transactional
    Standing get(UUID id) {
        return standing(id);
    }

    @Transactional
    List<Standing> page(UUID after, MappingFilter filter, int atMost) {
        List<UUID> ids = mappings.page(after, filter, atMost);
        // in the order of one: the jobs first
        Map<UUID, Job> found = jobs.find(ids);
        Map<UUID, TalentMapping> shown =
                mappings.list("id in ?1", ids).stream().collect(Collectors.toMap(TalentMapping::id, one -> one));
        Map<UUID, Instant> published = publications.list("mappingId in ?1", ids).stream()
                .collect(Collectors.toMap(MappingPublication::mappingId, MappingPublication::publishedAt));
        return ids.stream()
                .map(id -> new Standing(shown.get(id), found.get(id), published.get(id)))
                .toList();
    }

    @Transactional
    Standing cancel(UUID id) {
        Standing found = get(id);
        caller.requireAgency(found.of().agency());
        if (!jobs.cancel(id)) {
            throw new ProblemException(JobProblem.JOB_FINISHED);
        }
        return get(id);
    }

    /** The rules that a mapping was, or is to be, decided by. */
    TalentRules rulesOf(TalentMapping mapping) {
        RuleSetUsed used = mapping.ruleSet();
        return ruleSets.find(used.code(), used.version())
                .orElseThrow(() -> new IllegalStateException("The rule set of the mapping is gone"))
                .payload();
    }

    /** The job is read first: what it says was done is then there to be read. */
    private Standing standing(UUID id) {
        Job job = jobs.find(id).orElseThrow(ProblemException::notFound);
        TalentMapping found = mappings.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        Instant publishedAt = publications
                .findByIdOptional(id)
                .map(MappingPublication::publishedAt)
                .orElse(null);
        return new Standing(found, job, publishedAt);
    }
}
