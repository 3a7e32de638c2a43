package id.talenta.talent.assessment;

import id.talenta.platform.data.database.Time;
import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.security.Caller;
import id.talenta.talent.changes.ChangedAgencies;
import id.talenta.talent.profile.Talent;
import id.talenta.talent.profile.TalentService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** What was assessed of people. */
@ApplicationScoped
public class AssessmentService {

    private final AssessmentRepository assessments;
    private final TalentService talents;
    private final ChangedAgencies changes;
    private final Caller caller;
    private final Clock clock;

    AssessmentService(
            AssessmentRepository assessments,
            TalentService talents,
            ChangedAgencies changes,
            Caller caller,
            Clock clock) {
        this.assessments = assessments;
        this.talents = talents;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    /** Records an assessment. */
    @Transactional
    Assessment record(UUID talentId, AssessmentRequest request) {
        Talent talent = talents.get(talentId);
        caller.requireAgency(talent.agency());
        List<InputError> faults = request.faults(Time.today(clock));
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        Assessment assessment = new Assessment(
                talent, request, caller.subject(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        assessments.persistAndFlush(assessment);
        changes.mark(talent.agency());
        return assessment;
    }

    @Transactional
    Assessment get(UUID talentId, UUID id) {
        talents.get(talentId);
        return assessments.of(talentId, id).orElseThrow(ProblemException::notFound);
    }

    @Transactional
    List<Assessment> page(UUID talentId, List<String> after, int atMost) {
        talents.get(talentId);
        return assessments.page(talentId, after, atMost);
    }

    /** All that is kept of a person; discipline only if the caller may see it. */
    @Transactional
    public List<AssessmentView> allOf(UUID talentId, boolean maySeeSensitive) {
        return page(talentId, List.of(), 1000).stream()
                .map(assessment -> AssessmentView.of(assessment, maySeeSensitive))
                .toList();
    }
}
