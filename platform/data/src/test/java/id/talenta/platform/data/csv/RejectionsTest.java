package id.talenta.platform.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.platform.data.database.Background;
import id.talenta.platform.data.database.Ids;
import id.talenta.platform.data.jobs.Jobs;
import id.talenta.platform.data.people.PeopleTest;
import id.talenta.platform.web.problem.Language;
import id.talenta.platform.web.problem.Problems;
import id.talenta.platform.web.security.Caller.Identity;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RejectionsTest extends PeopleTest {

    @Inject
    Rejections rejections;

    @Inject
    Jobs jobs;

    @Inject
    Background background;

    @Inject
    Problems problems;

    private final UUID job = Ids.next();

    @BeforeEach
    void queue() throws Exception {
        background.actingFor(
                Identity.SYSTEM,
                () -> QuarkusTransaction.requiringNew().run(() -> jobs.queue(job, "nobody-does-this")));
    }

    private void store(List<Rejection> all) throws SQLException {
        try (Connection app = connect(Role.APP)) {
            rejections.store(app, job, all);
        }
    }

    private String csv(Language language) throws IOException {
        StringWriter out = new StringWriter();
        rejections.write(job, problems.catalogue(), language, out);
        return out.toString();
    }

    @Test
    void theyComeInTheOrderOfTheFileInTheReadersLanguage() throws Exception {
        store(List.of(
                new Rejection(7, null, "wrong-field-count", Map.of("found", 3, "expected", 4)),
                new Rejection(2, "gpa", "range", Map.of("min", "0.00", "max", "4.00")),
                new Rejection(2, "nik", "required", Map.of())));
        assertThat(csv(Language.EN)).isEqualTo("""
                line,column,code,message
                2,gpa,range,It must be from 0.00 to 4.00.
                2,nik,required,Must be given.
                7,,wrong-field-count,"The row has 3 fields, expected 4."
                """);
        assertThat(csv(Language.ID)).contains("2,gpa,range,Nilainya harus 0.00 sampai dengan 4.00.\n");
        assertThat(rejections.first(job, 1)).singleElement().satisfies(first -> {
            assertThat(first.line()).isEqualTo(2);
            assertThat(first.column()).isEqualTo("gpa");
        });
    }

    @Test
    void aColumnThatIsAFormulaIsDefused() throws Exception {
        store(List.of(new Rejection(1, "=HYPERLINK(1)", "required", Map.of())));
        assertThat(csv(Language.EN)).contains("1,'=HYPERLINK(1),required");
    }

    @Test
    void aSecondTryReplacesThoseOfTheFirst() throws Exception {
        store(List.of(new Rejection(2, "a", "required", Map.of()), new Rejection(3, "a", "required", Map.of())));
        store(List.of(new Rejection(9, "b", "required", Map.of())));
        assertThat(rejections.first(job, 10)).extracting(Rejection::line).containsExactly(9L);
    }

    @Test
    void noMoreThanTheFirstAreKept() throws Exception {
        List<Rejection> all = IntStream.range(0, Rejections.KEPT + 5)
                .mapToObj(i -> new Rejection(i + 2, "a", "required", Map.of()))
                .toList();
        store(all);
        List<Rejection> kept = rejections.first(job, Rejections.KEPT + 100);
        assertThat(kept).hasSize(Rejections.KEPT);
        assertThat(kept.get(Rejections.KEPT - 1).line()).isEqualTo(Rejections.KEPT + 1);
    }
}
