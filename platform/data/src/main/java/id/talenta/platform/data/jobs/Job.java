package id.talenta.platform.data.jobs;

import id.talenta.platform.web.security.Caller.Identity;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Long work as it stands. The resource whose work it is (an import, an evaluation) has the same id.
 *
 * @param total how much there is to do; null while unknown
 * @param rejected how many rows were rejected
 * @param attempt how many workers have taken it so far
 * @param owner whom it acts for: the caller who asked for it, with the agencies of that time
 * @param failureCode code of the message that says why it failed; null unless {@link JobState#FAILED}
 */
public record Job(
        UUID id,
        String kind,
        JobState state,
        long processed,
        Long total,
        long rejected,
        Instant startedAt,
        Instant finishedAt,
        int attempt,
        Identity owner,
        String failureCode,
        Map<String, Object> failureValues) {}
