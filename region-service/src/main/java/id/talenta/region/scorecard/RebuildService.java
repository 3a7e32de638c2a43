package id.talenta.region.scorecard;

import id.talenta.platform.data.database.Ids;
import id.talenta.platform.data.jobs.Job;
import id.talenta.platform.data.jobs.JobProblem;
import id.talenta.platform.data.jobs.Jobs;
import id.talenta.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Has what was told read again from the topics. The rebuild is its own job. */
@ApplicationScoped
public class RebuildService {

    private final Jobs jobs;

    RebuildService(Jobs jobs) {
        this.jobs = jobs;
    }

    @Transactional
    Job queue() {
        return jobs.queue(Ids.next(), RebuildWork.KIND);
    }

    /**
     * A rebuild as it stands.
     *
     * @throws ProblemException if there is none
     */
    @Transactional
    Job get(UUID id) {
        return jobs.find(id).filter(job -> job.kind().equals(RebuildWork.KIND)).orElseThrow(ProblemException::notFound);
    }

    @Transactional
    Job cancel(UUID id) {
        get(id);
        if (!jobs.cancel(id)) {
            throw new ProblemException(JobProblem.JOB_FINISHED);
        }
        return get(id);
    }
}
