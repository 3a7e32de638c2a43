package id.talenta.platform.data.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.platform.data.agencies.AgencyProblem;
import id.talenta.platform.data.csv.Rejection;
import id.talenta.platform.data.events.EventProblem;
import id.talenta.platform.data.jobs.Job;
import id.talenta.platform.data.jobs.JobFailureView;
import id.talenta.platform.data.jobs.JobProblem;
import id.talenta.platform.data.jobs.JobState;
import id.talenta.platform.data.people.PeopleTest;
import id.talenta.platform.web.problem.Language;
import id.talenta.platform.web.problem.LocalText;
import id.talenta.platform.web.problem.ProblemCatalogue;
import id.talenta.platform.web.problem.ProblemType;
import id.talenta.platform.web.security.Caller.Identity;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts of platform/data, and the contract of a service that has platform as a library. */
@QuarkusTest
class PlatformTextsTest extends PeopleTest {

    private final ProblemCatalogue catalogue = ProblemCatalogue.load(getClass().getClassLoader());

    @Test
    void everyProblemHasItsTextsAndItsStatus() {
        Stream<ProblemType> all = Stream.of(JobProblem.values(), EventProblem.values(), AgencyProblem.values())
                .flatMap(Stream::of);
        for (ProblemType problem : all.toList()) {
            assertThat(catalogue.problems().get(problem.code()).status()).isEqualTo(problem.status());
        }
    }

    @Test
    void everyMessageIsThereInBothLanguages() {
        for (String code : List.of(
                "empty-file",
                "not-utf8",
                "unknown-column",
                "repeated-column",
                "missing-column",
                "malformed-row",
                "control-character",
                "wrong-field-count",
                "given-up")) {
            LocalText text = catalogue.messages().get(code);
            assertThat(text).as(code).isNotNull();
            assertThat(placeholders(text.id())).as(code).isEqualTo(placeholders(text.en()));
        }
    }

    private static Set<String> placeholders(String text) {
        return Pattern.compile("\\{[^}]*}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @Test
    void aFailureSaysWhyInTheReadersLanguage() {
        Job failed = job("rows-rejected", Map.of("count", 30));
        List<Rejection> rejections = Collections.nCopies(30, new Rejection(4, "nik", "required", Map.of()));
        JobFailureView view = JobFailureView.of(failed, rejections, catalogue, Language.EN);
        assertThat(view.code()).isEqualTo("rows-rejected");
        assertThat(view.detail()).startsWith("30 rows were rejected");
        assertThat(view.errors()).hasSize(20);
        assertThat(view.errors().get(0).line()).isEqualTo(4);
        assertThat(view.errors().get(0).detail()).isEqualTo("Must be given.");
        assertThat(JobFailureView.of(failed, List.of(), catalogue, Language.ID).detail())
                .startsWith("30 baris ditolak");
        assertThat(JobFailureView.of(job(null, Map.of()), List.of(), catalogue, Language.ID))
                .isNull();
    }

    private static Job job(String failure, Map<String, Object> values) {
        return new Job(
                UUID.randomUUID(), "k", JobState.FAILED, 0, null, 0, null, null, 1, Identity.SYSTEM, failure, values);
    }

    @Test
    void theContractOfAServiceHasWhatThePlatformAdds() throws IOException {
        JsonNode document = new ObjectMapper()
                .readTree(Path.of("target/openapi/openapi.json").toFile());
        assertThat(document.at("/components/schemas/Problem/properties").has("traceId"))
                .isTrue();
        assertThat(document.get("x-problems").has("job-finished")).isTrue();
        JsonNode list = document.at("/paths/~1v1~1people/get");
        assertThat(list.at("/responses/400/description").asText()).contains("invalid-cursor");
        assertThat(list.at("/security/0/oauth2/0").asText()).isEqualTo("casn:read");
        assertThat(list.get("parameters"))
                .filteredOn(parameter -> parameter.get("name").asText().equals("limit"))
                .singleElement()
                .satisfies(limit -> {
                    assertThat(limit.at("/schema/maximum").asInt()).isEqualTo(200);
                    assertThat(limit.at("/schema/default").isInt()).isTrue();
                    assertThat(limit.at("/schema/default").asInt()).isEqualTo(50);
                });
    }
}
