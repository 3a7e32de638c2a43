package id.talenta.platform.data.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeTest {

    @Test
    void theLegalDayBeginsAtMidnightInJakarta() {
        assertThat(Time.today(at("2024-12-31T16:59:59Z"))).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(Time.today(at("2024-12-31T17:00:00Z"))).isEqualTo(LocalDate.of(2025, 1, 1));
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    @Test
    void identifiersSortByTheirTime() throws InterruptedException {
        UUID earlier = Ids.next();
        Thread.sleep(2);
        UUID later = Ids.next();
        assertThat(earlier.version()).isEqualTo(7);
        assertThat(earlier.toString()).isLessThan(later.toString());
        List<UUID> many = Stream.generate(Ids::next).limit(10_000).toList();
        assertThat(many).doesNotHaveDuplicates();
    }
}
