package id.talenta.platform.data.retention;

import io.smallrye.config.ConfigMapping;
import java.time.Period;
import java.util.Map;

/** How long data is kept. */
@ConfigMapping(prefix = "talenta.retention")
public interface RetentionConfig {

    /** When the rules are applied: a cron expression, Jakarta time. */
    String cron();

    /** The period of each rule (ISO 8601, such as P30D), by its name. A rule without one keeps its data for ever. */
    Map<String, Period> keep();
}
