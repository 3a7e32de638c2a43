package id.talenta.platform.data.jobs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long work is shared out. */
@ConfigMapping(prefix = "talenta.jobs")
public interface JobConfig {

    /** Workers of this process; 0 lets it only queue. */
    @WithDefault("2")
    int workers();

    /** How long a worker holds a job without a sign of life; after that another takes it over. */
    @WithDefault("15S")
    Duration lease();

    /** How often a worker renews its lease and writes its progress. */
    @WithDefault("1S")
    Duration renewal();

    /** How often an idle worker looks for work that another process queued. */
    @WithDefault("1S")
    Duration poll();

    /** How often a job is tried before it counts as failed. */
    @WithDefault("3")
    int attempts();
}
