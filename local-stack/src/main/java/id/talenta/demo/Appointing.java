package id.talenta.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Those who were selected are appointed, and become talent profiles by an event that nobody sends by hand. */
final class Appointing {

    static final LocalDate EFFECTIVE = LocalDate.of(2025, 6, 1);
    static final LocalDate DECREED = LocalDate.of(2025, 5, 23);

    private static final Duration ARRIVES_WITHIN = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int CONFLICT = 409;
    private static final int ABSENT = 404;

    private final Api api;
    private final CivilServantNumber numbers;

    Appointing(Api api, CivilServantNumber numbers) {
        this.api = api;
        this.numbers = numbers;
    }

    /** The first of those selected, by agency and participant number. */
    static List<Appointee> selected(List<SelectionRun> runs, int most) {
        List<Appointee> selected = new ArrayList<>();
        for (SelectionRun run : runs) {
            Map<String, Outcome> decided = run.decided.results();
            run.people.applicants().stream()
                    .filter(one -> decided.containsKey(one.participantNumber()))
                    .filter(one -> decided.get(one.participantNumber()).hasPost())
                    .sorted(Comparator.comparing(Applicant::participantNumber))
                    .forEach(one -> selected.add(new Appointee(run, one, placeOf(run, one), null, null)));
        }
        return selected.subList(0, Math.min(most, selected.size()));
    }

    private static Formation placeOf(SelectionRun run, Applicant one) {
        return run.people.formation(
                run.decided.results().get(one.participantNumber()).placeOf(one));
    }

    List<Appointee> appoint(List<Appointee> selected, Progress.Ticker ticker) {
        List<Appointee> appointed = new ArrayList<>();
        for (Appointee one : selected) {
            appointed.add(appoint(one));
            ticker.at(appointed.size(), selected.size(), "appointments");
        }
        return appointed;
    }

    private Appointee appoint(Appointee one) {
        String nip = numbers.next(one.who().birthDate(), EFFECTIVE, one.who().woman());
        while (true) {
            try {
                api.post("/v1/appointments", request(one, nip));
                return new Appointee(one.run(), one.who(), one.formation(), nip, null);
            } catch (ApiProblem refused) {
                // An earlier run has given that number to somebody: the next serial number is free, or the one after.
                if (refused.status() != CONFLICT || !"nip-in-use".equals(refused.code())) {
                    throw refused;
                }
                nip = numbers.after(nip);
            }
        }
    }

    private static Map<String, Object> request(Appointee one, String nip) {
        return Map.of(
                "selection",
                one.run().path.substring(one.run().path.lastIndexOf('/') + 1),
                "participantNumber",
                one.who().participantNumber(),
                "nip",
                nip,
                "effectiveDate",
                EFFECTIVE.toString(),
                "decreeNumber",
                "813.3/" + one.who().participantNumber().substring(12) + "/SINTETIS/2025",
                "decreeDate",
                DECREED.toString());
    }

    /** Waits for the profile of each; nothing but the event can make it. */
    List<Appointee> awaitProfiles(List<Appointee> appointed, Progress.Ticker ticker) {
        Instant end = Instant.now().plus(ARRIVES_WITHIN);
        List<Appointee> arrived = new ArrayList<>();
        for (Appointee one : appointed) {
            Optional<JsonNode> profile = lookUp(one.nip());
            while (profile.isEmpty()) {
                if (Instant.now().isAfter(end)) {
                    throw new Difference("%d of %d appointments have no profile after %s"
                            .formatted(appointed.size() - arrived.size(), appointed.size(), ARRIVES_WITHIN));
                }
                Api.pause(POLL);
                profile = lookUp(one.nip());
            }
            arrived.add(one.with(profile.get()));
            ticker.at(arrived.size(), appointed.size(), "profiles");
        }
        return arrived;
    }

    private Optional<JsonNode> lookUp(String nip) {
        try {
            return Optional.of(
                    api.post("/v1/talent-lookups", Map.of("nip", nip)).body());
        } catch (ApiProblem refused) {
            if (refused.status() == ABSENT) {
                return Optional.empty();
            }
            throw refused;
        }
    }
}
