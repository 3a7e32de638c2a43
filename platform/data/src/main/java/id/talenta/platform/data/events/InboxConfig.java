package id.talenta.platform.data.events;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How often an effect is tried. */
@ConfigMapping(prefix = "talenta.inbox")
public interface InboxConfig {

    /** After how many failures an event becomes a dead letter; a database that is away is no failure and is waited for without end. */
    int attempts();

    /** The pause after the first failure, doubled after each further one. */
    Duration pause();

    /** The longest pause between two tries while the database is away. */
    Duration longestPause();
}
