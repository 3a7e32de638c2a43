package id.talenta.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talenta.demo.ApplicantGenerator;
import id.talenta.demo.Csv;
import id.talenta.demo.Formation;
import id.talenta.demo.FormationSource;
import id.talenta.demo.Outcome;
import id.talenta.demo.Population;
import id.talenta.demo.Recount;
import id.talenta.demo.SkbGenerator;
import id.talenta.demo.SkbRow;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A selection made for one test, with invented people, brought as far as the test wants it. */
final class Selection {

    private final Client bkn;
    private final String path;
    private final Population people;

    private Selection(Client bkn, String path, Population people) {
        this.bkn = bkn;
        this.path = path;
        this.people = people;
    }

    static Selection of(Client bkn, String agency, int applicants) {
        List<Formation> formations = FormationSource.ofTheProject();
        return of(bkn, agency, ApplicantGenerator.invent(formations, applicants, 1));
    }

    static Selection of(Client bkn, String agency, Population people) {
        Answer created = bkn.post("/v1/selections", """
                {"kind":"CPNS","year":2024,"agency":"%s","name":"System test"}""".formatted(agency));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return new Selection(bkn, URI.create(created.header("Location")).getRawPath(), people);
    }

    String path() {
        return path;
    }

    Population people() {
        return people;
    }

    Selection withFormations() {
        return with("formations", Csv.formations(people.formations()));
    }

    Selection withParticipants() {
        return withFormations().with("participants", Csv.participants(people.applicants()));
    }

    Selection withSkd() {
        return withParticipants().with("skd", Csv.skd(people.applicants()));
    }

    /** Brings a fresh selection to SKB scores. */
    Selection withSkb() {
        withSkd().evaluate("SKD");
        return with("skb", Csv.skb(skb().values()));
    }

    Map<String, SkbRow> skb() {
        Set<String> letThrough = Recount.skd(people).entrySet().stream()
                .filter(entry -> "P/L".equals(entry.getValue().code()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return SkbGenerator.draw(people, letThrough, 1);
    }

    Map<String, Outcome> expectedFinals() {
        return Recount.finals(people, skb(), Map.of());
    }

    String evaluate(String stage) {
        String evaluation = startEvaluation(stage);
        JsonNode job = Jobs.await(bkn, evaluation, Duration.ofMinutes(2));
        assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("COMPLETED");
        return evaluation;
    }

    String startEvaluation(String stage) {
        Answer started = bkn.post(path + "/evaluations", "{\"stage\":\"%s\",\"dryRun\":false}".formatted(stage));
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        return URI.create(started.header("Location")).getRawPath();
    }

    Selection with(String kind, String csv) {
        Import done = Import.send(bkn, path, kind, csv);
        assertThat(done.completed()).as(done.said()).isTrue();
        return this;
    }
}
