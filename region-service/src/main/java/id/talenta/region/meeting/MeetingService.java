package id.talenta.region.meeting;

import com.fasterxml.jackson.databind.JsonNode;
import id.talenta.platform.data.database.Time;
import id.talenta.platform.data.events.Outbox;
import id.talenta.platform.web.input.MergePatch;
import id.talenta.platform.web.problem.CommonProblem;
import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.security.Agencies;
import id.talenta.platform.web.security.Caller;
import id.talenta.region.registry.RegistryService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The meetings of the programme; recorded by those whose agencies are all of the province's. */
@ApplicationScoped
public class MeetingService {

    private static final Agencies PROGRAMME = new Agencies(List.of("35.*"));

    private final MeetingRepository meetings;
    private final RegistryService registry;
    private final MergePatch patches;
    private final Event<MeetingMoved> moved;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    MeetingService(
            MeetingRepository meetings,
            RegistryService registry,
            MergePatch patches,
            Event<MeetingMoved> moved,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.meetings = meetings;
        this.registry = registry;
        this.patches = patches;
        this.moved = moved;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** Records a meeting. */
    @Transactional
    public Meeting record(MeetingRequest request) {
        requireProgramme();
        requireKnownRegions(request);
        Meeting meeting = new Meeting(request);
        boolean isNews = isHeld(meeting);
        if (isNews) {
            meeting.told();
        }
        meetings.persistAndFlush(meeting);
        if (isNews) {
            outbox.record(MeetingHeld.of(meeting));
        }
        return meeting;
    }

    /** Changes a meeting; refused if its new date were after a commitment to it was signed. */
    @Transactional
    public Meeting change(UUID id, String ifMatch, JsonNode patch) {
        requireProgramme();
        Meeting meeting =
                meetings.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
        meeting.version().requireMatch(ifMatch);
        MeetingRequest request = patches.apply(MeetingRequest.of(meeting), patch, MeetingRequest.class);
        requireKnownRegions(request);
        if (!request.date().equals(meeting.date())) {
            moved.fire(new MeetingMoved(id, request.date()));
        }
        MeetingHeld before = MeetingHeld.of(meeting);
        meeting.become(request);
        boolean isNews = isHeld(meeting) && !(meeting.isTold() && before.saysTheSameAs(MeetingHeld.of(meeting)));
        if (isNews) {
            meeting.told();
        }
        meetings.flush();
        if (isNews) {
            outbox.record(MeetingHeld.of(meeting));
        }
        return meeting;
    }

    /**
     * A meeting.
     *
     * @throws ProblemException if there is none
     */
    @Transactional
    public Meeting get(UUID id) {
        return meetings.findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }

    /** The date of a meeting, which stays so until the transaction ends; empty if there is no such meeting. */
    @Transactional
    public Optional<LocalDate> holdDate(UUID id) {
        return meetings.findByIdOptional(id, LockModeType.PESSIMISTIC_READ).map(Meeting::date);
    }

    @Transactional
    public List<MeetingSummary> page(List<String> after, int atMost) {
        return after.isEmpty()
                ? meetings.page(atMost)
                : meetings.page(LocalDate.parse(after.get(0)), UUID.fromString(after.get(1)), atMost);
    }

    private boolean isHeld(Meeting meeting) {
        return !meeting.date().isAfter(Time.today(clock));
    }

    private void requireProgramme() {
        if (!caller.agencies().coversAll(PROGRAMME)) {
            throw new ProblemException(CommonProblem.AGENCY_OUT_OF_SCOPE, Map.of("agency", PROGRAMME.asText()));
        }
    }

    private void requireKnownRegions(MeetingRequest request) {
        List<String> codes = request.participants().stream()
                .map(Participant::region)
                .filter(Objects::nonNull)
                .toList();
        Set<String> unknown = registry.unknown(codes);
        List<InputError> errors = new ArrayList<>();
        for (int i = 0; i < request.participants().size(); i++) {
            String region = request.participants().get(i).region();
            if (region != null && unknown.contains(region)) {
                errors.add(InputError.inBody("/participants/" + i + "/region", "unknown-region", Map.of()));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }
}
