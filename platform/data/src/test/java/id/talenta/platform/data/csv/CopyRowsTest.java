package id.talenta.platform.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.platform.data.people.PeopleTest;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What COPY writes is read as it was, whatever stands in it. */
@QuarkusTest
class CopyRowsTest extends PeopleTest {

    private static final String ALPHABET = "\\tnrN.\t\n\r\b\f\u000b,;\"'aé中";

    @Inject
    AgroalDataSource dataSource;

    private interface Reading {
        void read(CopyRows rows) throws SQLException;
    }

    private void copied(String query, Reading reading) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                CopyRows rows = new CopyRows(connection, "copy (" + query + ") to stdout")) {
            reading.read(rows);
        }
    }

    @Test
    void everyTypeIsReadAndNullIsNull() throws SQLException {
        copied("""
                select 2147483647, -2147483648, true, false, 12.340::numeric, date '1999-12-31', 'Siti é 中 🙂', ''
                union all
                select null, 0, null, null, null, null, null, null
                """, rows -> {
            assertThat(rows.next()).isTrue();
            assertThat(rows.integer(1)).isEqualTo(Integer.MAX_VALUE);
            assertThat(rows.integer(2)).isEqualTo(Integer.MIN_VALUE);
            assertThat(rows.flag(3)).isTrue();
            assertThat(rows.flag(4)).isFalse();
            assertThat(rows.decimal(5)).isEqualTo(new BigDecimal("12.340"));
            assertThat(rows.date(6)).isEqualTo(LocalDate.of(1999, 12, 31));
            assertThat(rows.text(7)).isEqualTo("Siti é 中 🙂");
            assertThat(rows.text(8)).isEmpty();
            assertThat(rows.next()).isTrue();
            assertThat(rows.isNull(1)).isTrue();
            assertThat(rows.integer(2)).isZero();
            assertThat(rows.flag(3)).isFalse();
            assertThat(rows.decimal(5)).isNull();
            assertThat(rows.date(6)).isNull();
            assertThat(rows.text(8)).isNull();
            assertThat(rows.next()).isFalse();
        });
    }

    @Test
    void everyTextIsReadAsItWas() throws SQLException {
        List<String> texts = new ArrayList<>(List.of("", "\\", "\\N", "\\.", "a\tb", "a\r\nb", "\\t", "'", " x "));
        Random random = new Random(11);
        for (int i = 0; i < 1_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(40); n > 0; n--) {
                text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            texts.add(text.toString());
        }
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            values.append(i == 0 ? "" : ",")
                    .append('(')
                    .append(i)
                    .append(",'")
                    .append(texts.get(i).replace("'", "''"))
                    .append("')");
        }
        copied("select text, no from (values " + values + ") as all_texts (no, text) order by no", rows -> {
            List<String> read = new ArrayList<>();
            while (rows.next()) {
                assertThat(rows.integer(2)).isEqualTo(read.size());
                read.add(rows.text(1));
            }
            assertThat(read).isEqualTo(texts);
        });
    }

    @Test
    void whoHasSeenEnoughLeaves() throws SQLException {
        copied("select i from generate_series(1, 5000000) i", rows -> {
            assertThat(rows.next()).isTrue();
            assertThat(rows.integer(1)).isEqualTo(1);
        });
        copied("select 7", rows -> {
            assertThat(rows.next()).isTrue();
            assertThat(rows.integer(1)).isEqualTo(7);
        });
    }
}
