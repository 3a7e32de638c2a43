package id.talenta.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talenta.demo.CivilServantNumber;
import id.talenta.demo.StaffGenerator;
import id.talenta.demo.StaffMember;
import id.talenta.demo.TalentCsv;
import id.talenta.system.Hiring.Hire;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From an appointment to its profile, and the mapping of an agency with very many people. */
class StoryBenchmark {

    private static final int APPOINTMENTS = Integer.getInteger("talenta.benchmark.appointments", 500);
    private static final int A_SECOND = 20;
    private static final int WARM_UP = 600;
    private static final int PEOPLE = Integer.getInteger("talenta.benchmark.staff", 20_000);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final int RUNS = 3;
    private static final String AGENCY = "35.09";

    private final RunningSuite suite = RunningSuite.get();
    private final Client bkn = Client.of(suite, "bkn");

    /** Who looks; a client of its own, so that it uses up nobody else's limit at the gateway. */
    private final Client auditor = Client.of(suite, "auditor");

    private final BenchmarkReport report = new BenchmarkReport();

    @Test
    void fromAppointmentToProfile() throws IOException {
        Hiring hiring = Hiring.of(suite, APPOINTMENTS + WARM_UP + 20);
        List<Hire> warm = hiring.next(WARM_UP);
        Pace.run(WARM_UP, A_SECOND, 8, number -> {
            hiring.appoint(warm.get(number));
            awaitProfile(warm.get(number));
        });
        List<Hire> hires = hiring.next(APPOINTMENTS);
        Latencies acknowledged = new Latencies(APPOINTMENTS);
        Latencies readable = new Latencies(APPOINTMENTS);
        Pace.run(APPOINTMENTS, A_SECOND, 16, number -> {
            long began = System.nanoTime();
            Answer answer = hiring.appoint(hires.get(number));
            acknowledged.add(System.nanoTime() - began);
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
            awaitProfile(hires.get(number));
            readable.add(System.nanoTime() - began);
        });
        report.title("From an appointment to a profile");
        report.say(
                "%d appointments at %d a second through the gateway; each then looked up by NIP every %d ms.",
                APPOINTMENTS, A_SECOND, LOOK.toMillis());
        report.say("Beside it the same requests until they were answered: what of it is the write alone.");
        report.say("");
        report.header("from the request until", "p50", "p99", "max");
        row("the appointment is answered", acknowledged);
        row("its profile is readable", readable);
        report.write(Path.of("target", "benchmark-appointments.md"));
        assertThat(readable.count()).isEqualTo(APPOINTMENTS);
    }

    private void awaitProfile(Hire hire) {
        String body = "{\"nip\":\"%s\"}".formatted(hire.nip());
        Answer answer = auditor.post("/v1/talent-lookups", body);
        while (answer.status() != 200) {
            // anything else than "not there yet" would be measured as waiting
            assertThat(answer.status()).as(answer.text()).isEqualTo(404);
            Waiting.pause(LOOK);
            answer = auditor.post("/v1/talent-lookups", body);
        }
    }

    private void row(String what, Latencies of) {
        report.row(what, of.permille(500), of.permille(990), of.permille(1000));
    }

    @Test
    void mappingOfManyPeople() throws IOException, SQLException {
        LocalDate today = LocalDate.now();
        List<StaffMember> staff = StaffGenerator.invent(List.of(AGENCY), PEOPLE, 1, new CivilServantNumber());
        report.title("Imports of %,d people".formatted(PEOPLE));
        report.header("file", "bytes", "seconds", "rows/s");
        imports("talents", TalentCsv.talents(staff));
        imports("appraisals", TalentCsv.appraisals(staff, today.getYear() - 1));
        imports("assessments", TalentCsv.assessments(staff, today));
        report.title("Mapping of %,d people".formatted(PEOPLE));
        report.say(
                "By the client's clock, from the request to the completion seen. Beside it PostgreSQL alone: the same people with");
        report.say("their records read and joined, and as many placements written as the mapping wrote.");
        report.say("");
        report.header("run", "PostgreSQL alone", "mapping", "people/s");
        try (Tables talent = new Tables(suite, "talent")) {
            talent.execute("vacuum analyze talent, appraisal, assessment");
            String mapping = null;
            for (int run = 0; run <= RUNS; run++) {
                long began = System.nanoTime();
                mapping = map(today.getYear());
                Duration took = Duration.ofNanos(System.nanoTime() - began);
                Duration alone = alone(talent, mapping);
                if (run > 0) {
                    report.row(
                            Integer.toString(run),
                            BenchmarkReport.seconds(alone),
                            BenchmarkReport.seconds(took),
                            BenchmarkReport.rate(PEOPLE, took));
                }
            }
            assertThat(talent.number(
                            "select count(*) from placement where mapping_id = cast(? as uuid)",
                            mapping.substring(mapping.lastIndexOf('/') + 1)))
                    .isEqualTo(PEOPLE);
        }
        report.write(Path.of("target", "benchmark-mapping.md"));
    }

    private void imports(String kind, String csv) {
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        long began = System.nanoTime();
        Answer accepted = bkn.postCsv("/v1/talent-imports?kind=" + kind, bytes);
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        ended(accepted);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        long rows = csv.lines().count() - 1;
        report.row(
                kind, "%,d".formatted(bytes.length), BenchmarkReport.seconds(took), BenchmarkReport.rate(rows, took));
    }

    private String map(int year) {
        Answer accepted = bkn.post(
                "/v1/talent-mappings",
                "{\"agency\":\"%s\",\"period\":\"%d\",\"ruleSet\":\"talent-kepka-411-2025\"}".formatted(AGENCY, year));
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        return ended(accepted);
    }

    private String ended(Answer accepted) {
        String path = URI.create(accepted.header("Location")).getRawPath();
        JsonNode job = Jobs.await(bkn, path, Duration.ofMinutes(5));
        assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("COMPLETED");
        return path;
    }

    private static Duration alone(Tables talent, String mapping) throws SQLException {
        String id = mapping.substring(mapping.lastIndexOf('/') + 1);
        talent.execute("drop table if exists bench_placement, bench_facts");
        talent.execute("create table bench_placement (like placement including all)");
        long began = System.nanoTime();
        talent.execute("""
                create table bench_facts as
                select t.id, t.employment, t.since, l.predicate, s.assessed_on, s.components
                from talent t
                left join lateral (select predicate from appraisal a where a.talent_id = t.id and quarter = 0
                    order by year desc limit 1) l on true
                left join lateral (select assessed_on, components from assessment a where a.talent_id = t.id
                    order by assessed_on desc, id desc limit 1) s on true
                where t.agency = '%s' and t.active
                """.formatted(AGENCY));
        talent.execute("insert into bench_placement select * from placement where mapping_id = '%s'".formatted(id));
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        talent.execute("drop table bench_placement, bench_facts");
        return took;
    }
}
