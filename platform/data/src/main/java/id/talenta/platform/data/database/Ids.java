package id.talenta.platform.data.database;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** New identifiers: UUID version 7 (RFC 9562), so that they sort by time of creation. */
public final class Ids {

    private Ids() {}

    /** A new identifier. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
