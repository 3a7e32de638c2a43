package id.talenta.system;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.demo.CivilServantNumber;
import id.talenta.demo.StaffGenerator;
import id.talenta.demo.StaffMember;
import id.talenta.demo.TalentCsv;
import id.talenta.system.Hiring.Hire;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** People whom Kota Probolinggo has appointed and who serve there, and what is known of them. */
final class AgencyScopeTalentWorld {

    private static final String AGENCY = AgencyScopeWorld.AGENCY;

    private final Client bkn;
    private final Hiring hiring;
    private final Hire next;
    private final String appointment;
    private final StaffMember person;
    private final String importPath;
    private final String talent;
    private final String appraisal;
    private final String assessment;
    private final String mapping;
    private final String published;
    private final String rebuild;

    AgencyScopeTalentWorld(RunningSuite suite, Client person) {
        bkn = Client.of(suite, "bkn");
        hiring = Hiring.of(suite, 6);
        Hire hired = hiring.next(1).get(0);
        appointment = location(hiring.appoint(hired), 201);
        awaitProfile(suite, hired);
        takesUpDuties();
        next = hiring.next(1).get(0);
        // A seed of its own, so that these are not the demo's people.
        List<StaffMember> staff = StaffGenerator.invent(List.of(AGENCY), 3, 3574, new CivilServantNumber());
        this.person = staff.get(0);
        importPath = imported("talents", TalentCsv.talents(staff));
        LocalDate today = LocalDate.now();
        imported("appraisals", TalentCsv.appraisals(staff, today.getYear() - 1));
        imported("assessments", TalentCsv.assessments(staff, today));
        talent = "/v1/talents/"
                + bkn.post("/v1/talent-lookups", "{\"nip\":\"%s\"}".formatted(nip()))
                        .json()
                        .path("id")
                        .asText();
        appraisal = first(talent + "/appraisals");
        assessment = first(talent + "/assessments");
        mapping = mapped(today.getYear());
        published = mapped(today.getYear());
        Answer done = person.post(published + "/publication", "{}");
        assertThat(done.status()).as(done.text()).isEqualTo(201);
        rebuild = location(Client.of(suite, "ops").post("/v1/operations/region/rebuilds", "{}"), 202);
    }

    /** Which opens the probation. */
    private void takesUpDuties() {
        Answer moved = bkn.post(
                appointment + "/transitions",
                "{\"to\":\"SPMT\",\"spmtNumber\":\"800/1\",\"spmtDate\":\"" + LocalDate.now() + "\"}",
                "If-Match",
                "*");
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
    }

    private static void awaitProfile(RunningSuite suite, Hire hired) {
        try {
            new Aftermath(suite).awaitProfiles(List.of(hired));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String imported(String kind, String csv) {
        Answer accepted =
                bkn.postCsv("/v1/talent-imports?mode=partial&kind=" + kind, csv.getBytes(StandardCharsets.UTF_8));
        return ended(location(accepted, 202));
    }

    private String mapped(int year) {
        return ended(location(
                bkn.post(
                        "/v1/talent-mappings",
                        "{\"agency\":\"%s\",\"period\":\"%d\",\"ruleSet\":\"talent-kepka-411-2025\"}"
                                .formatted(AGENCY, year)),
                202));
    }

    private String ended(String path) {
        var job = Jobs.await(bkn, path, Duration.ofMinutes(1));
        assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("COMPLETED");
        return path;
    }

    private String first(String list) {
        return list + "/" + bkn.get(list).json().at("/data/0/id").asText();
    }

    private static String location(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return URI.create(answer.header("Location")).getRawPath();
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    Hiring hiring() {
        return hiring;
    }

    /** Somebody who may be appointed. */
    Hire next() {
        return next;
    }

    String appointment() {
        return appointment;
    }

    StaffMember person() {
        return person;
    }

    String nip() {
        return person.nip();
    }

    String importPath() {
        return importPath;
    }

    String talent() {
        return talent;
    }

    String appraisal() {
        return appraisal;
    }

    String assessment() {
        return assessment;
    }

    /** Not published. */
    String mapping() {
        return mapping;
    }

    String published() {
        return published;
    }

    String rebuild() {
        return rebuild;
    }
}
