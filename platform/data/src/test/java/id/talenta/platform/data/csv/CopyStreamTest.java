package id.talenta.platform.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talenta.platform.data.database.Ids;
import id.talenta.platform.data.database.LoaderConnections;
import id.talenta.platform.data.people.PeopleTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rows that the loader copies arrive as they were, whatever stands in them. */
@QuarkusTest
class CopyStreamTest extends PeopleTest {

    private static final String COPY = "copy person (id, agency, number, name) from stdin";

    private static final String ALPHABET = "\\tnrN.\t\n\r\b\u000b,;\"'aé中";

    @Inject
    LoaderConnections loader;

    private static void row(CopyStream copy, int number, String name) throws SQLException {
        copy.field(Ids.next()).field("36.01").field(number).field(name).endRow();
    }

    private static List<String> names() throws SQLException {
        return sql(Role.OWNER, "%", "select name from person where agency = '36.01' order by number");
    }

    @Test
    void everyTextArrivesAsItWas() throws SQLException {
        sql(Role.APP, "%", "select 1");
        List<String> texts = new ArrayList<>(List.of(
                "",
                "\\",
                "\\N",
                "\\.",
                "a\tb",
                "a\nb",
                "a\r\nb",
                "\\t",
                "'",
                "\"",
                "Siti é 中 🙂",
                "\u0001\b\f\u000b",
                " x "));
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(60); n > 0; n--) {
                text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            texts.add(text.toString());
        }
        try (Connection connection = loader.open();
                CopyStream copy = new CopyStream(connection, COPY)) {
            for (int i = 0; i < texts.size(); i++) {
                row(copy, i, texts.get(i));
            }
            assertThat(copy.end()).isEqualTo(texts.size());
            connection.commit();
        }
        assertThat(names()).isEqualTo(texts);
    }

    @Test
    void aNullIsANull() throws SQLException {
        try (Connection connection = loader.open();
                CopyStream copy = new CopyStream(connection, COPY)) {
            row(copy, 90_000, null);
            assertThatThrownBy(copy::end)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("23502"));
        }
    }

    @Test
    void whatIsNotEndedIsNotThere() throws SQLException {
        int before = names().size();
        try (Connection connection = loader.open()) {
            try (CopyStream copy = new CopyStream(connection, COPY)) {
                for (int i = 0; i < 5_000; i++) {
                    row(copy, 100_000 + i, "x".repeat(100));
                }
            }
            assertThatThrownBy(() -> connection.createStatement().execute("select 1"))
                    .isInstanceOf(SQLException.class);
            connection.rollback();
        }
        assertThat(names()).hasSize(before);
    }

    @Test
    void anErrorCarriesNoValues() throws SQLException {
        try (Connection connection = loader.open();
                CopyStream copy = new CopyStream(connection, COPY)) {
            row(copy, 200_000, "3574011212900001");
            row(copy, 200_000, "3574011212900001");
            assertThatThrownBy(copy::end).isInstanceOfSatisfying(SQLException.class, refused -> {
                assertThat(refused.getSQLState()).isEqualTo("23505");
                assertThat(refused.getMessage()).doesNotContain("200000").doesNotContain("3574");
            });
        }
    }

    @Test
    void theApplicationIsRefused() throws SQLException {
        try (Connection app = connect(Role.APP)) {
            assertThatThrownBy(() -> new CopyStream(app, COPY)).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void whatEveryRowBeginsWithIsWrittenAsItIs() throws SQLException {
        try (Connection connection = loader.open()) {
            try (CopyStream copy = new CopyStream(
                    connection, "copy person (name, agency, id, number) from stdin", List.of("a\tb\\é", "36.02"))) {
                for (int number = 0; number < 2; number++) {
                    copy.field(Ids.next()).field(number).endRow();
                }
                copy.end();
            }
            connection.commit();
        }
        assertThat(sql(Role.OWNER, "%", "select name from person where agency = '36.02' order by number"))
                .containsExactly("a\tb\\é", "a\tb\\é");
    }
}
