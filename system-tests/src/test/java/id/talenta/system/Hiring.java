package id.talenta.system;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.demo.Applicant;
import id.talenta.demo.ApplicantGenerator;
import id.talenta.demo.CivilServantNumber;
import id.talenta.demo.Formation;
import id.talenta.demo.FormationSource;
import id.talenta.demo.Outcome;
import id.talenta.demo.Population;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A published selection with many who passed, to be appointed one after the other. */
final class Hiring {

    static final String AGENCY = "35.74";
    /** Not the month that the demo appoints for, so that the numbers differ. */
    static final LocalDate EFFECTIVE = LocalDate.of(2025, 4, 1);

    private static final CivilServantNumber NUMBERS = new CivilServantNumber();

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Client bkn;
    private final Selection selection;
    private final Deque<Applicant> left = new ArrayDeque<>();

    /**
     * Somebody who is to be appointed.
     *
     * @param key of the request, the same however often it is repeated
     */
    record Hire(String participantNumber, String nip, String key) {}

    private Hiring(Client bkn, Selection selection) {
        this.bkn = bkn;
        this.selection = selection;
    }

    /** @param posts in one formation, for which twice as many apply as can be let through */
    static Hiring of(RunningSuite suite, int posts) {
        Client bkn = Client.of(suite, "bkn");
        Formation like = FormationSource.ofTheProject().get(0);
        Formation formation = new Formation(
                like.agency(),
                like.agencyName(),
                "F-" + UUID.randomUUID().toString().substring(0, 8),
                like.position(),
                like.unit(),
                like.location(),
                like.needType(),
                like.qualification(),
                posts);
        // About 40% meet the grades, and a tenth of those miss or fail SKB.
        Population people = ApplicantGenerator.invent(List.of(formation), posts * 4, posts);
        Selection selection = Selection.of(bkn, AGENCY, people).withSkb();
        Answer published = Client.of(suite, "panselnas").post(selection.evaluate("FINAL") + "/publication", "{}");
        assertThat(published.status()).as(published.text()).isEqualTo(201);
        Hiring hiring = new Hiring(bkn, selection);
        Map<String, Outcome> outcomes = selection.expectedFinals();
        for (Applicant one : people.applicants()) {
            Outcome outcome = outcomes.get(one.participantNumber());
            if (outcome != null && "P/L".equals(outcome.code())) {
                hiring.left.add(one);
            }
        }
        return hiring;
    }

    String selectionId() {
        return selection.path().substring(selection.path().lastIndexOf('/') + 1);
    }

    List<Hire> next(int people) {
        assertThat(left.size()).as("people left to appoint").isGreaterThanOrEqualTo(people);
        List<Hire> hires = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Applicant one = left.remove();
            hires.add(new Hire(
                    one.participantNumber(),
                    NUMBERS.next(one.birthDate(), EFFECTIVE, one.woman()),
                    UUID.randomUUID().toString()));
        }
        return hires;
    }

    Answer appoint(Hire hire) {
        return bkn.post("/v1/appointments", request(hire), "Idempotency-Key", hire.key());
    }

    String request(Hire hire) {
        return """
                {"selection":"%s","participantNumber":"%s","nip":"%s","effectiveDate":"%s",
                 "decreeNumber":"813.3/%s/2025","decreeDate":"2025-03-20"}""".formatted(
                        selectionId(),
                        hire.participantNumber(),
                        hire.nip(),
                        EFFECTIVE,
                        hire.participantNumber().substring(10));
    }

    /** Sends it until it is acknowledged: a lost answer, and an answer that nobody is there, are no reason to give up. */
    void appointAtLast(Hire hire) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            String said;
            try {
                Answer answer = appoint(hire);
                if (answer.status() == 201) {
                    return;
                }
                said = answer.text();
                // 409 while the first try is still at work, or held for as long as its process may come back
                assertThat(answer.status()).as(said).isIn(409, 500, 502, 503, 504);
            } catch (UncheckedIOException e) {
                said = e.toString();
            }
            assertThat(Instant.now()).as("not acknowledged: %s", said).isBefore(end);
            Waiting.pause(Duration.ofMillis(100));
        }
    }
}
