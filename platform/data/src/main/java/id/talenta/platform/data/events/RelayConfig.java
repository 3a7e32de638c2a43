package id.talenta.platform.data.events;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How the outbox is relayed. */
@ConfigMapping(prefix = "talenta.relay")
public interface RelayConfig {

    /** Whether this process relays, or stands by to; false where another one is to do it. */
    boolean enabled();

    /** How many events are sent at once at most; the next ones go when these are acknowledged. */
    int batch();

    /** How soon the outbox is looked at again after there was something in it. */
    Duration pollBusy();

    /** How soon it is looked at again when there was nothing for a while; commits of this process wake the relay anyway. */
    Duration pollIdle();

    /** How often a process that stands by tries to take over, and how often the leading one looks for what is to be queued again. */
    Duration takeover();

    /** How long an acknowledgement is waited for before everything unacknowledged is sent anew. */
    Duration patience();
}
