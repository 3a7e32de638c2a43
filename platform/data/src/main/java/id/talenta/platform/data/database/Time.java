package id.talenta.platform.data.database;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The clock of the service, and what day it is where the law applies. */
@Singleton
public class Time {

    /** Legal dates are dates in western Indonesia. */
    public static final ZoneId LEGAL_ZONE = ZoneId.of("Asia/Jakarta");

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Today's legal date. */
    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(LEGAL_ZONE));
    }
}
