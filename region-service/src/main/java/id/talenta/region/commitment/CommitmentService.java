package id.talenta.region.commitment;

import com.fasterxml.jackson.databind.JsonNode;
import id.talenta.platform.data.database.Time;
import id.talenta.platform.data.events.Outbox;
import id.talenta.platform.web.input.MergePatch;
import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.region.RegionProblem;
import id.talenta.region.meeting.MeetingMoved;
import id.talenta.region.meeting.MeetingService;
import id.talenta.region.registry.RegistryService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The commitments of the regions; written by the region's own agency. */
@ApplicationScoped
public class CommitmentService {

    private final CommitmentRepository commitments;
    private final RegistryService registry;
    private final MeetingService meetings;
    private final MergePatch patches;
    private final Outbox outbox;
    private final Clock clock;

    CommitmentService(
            CommitmentRepository commitments,
            RegistryService registry,
            MeetingService meetings,
            MergePatch patches,
            Outbox outbox,
            Clock clock) {
        this.commitments = commitments;
        this.registry = registry;
        this.meetings = meetings;
        this.patches = patches;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Records a commitment that was signed. */
    @Transactional
    public Commitment sign(String region, CommitmentRequest request) {
        registry.own(region);
        requireSigned(request);
        Commitment commitment = new Commitment(region, request);
        commitments.persistAndFlush(commitment);
        outbox.record(CommitmentSigned.of(commitment));
        return commitment;
    }

    /** Changes a commitment: mends its record, or follows up its points. */
    @Transactional
    public Commitment change(String region, UUID id, String ifMatch, JsonNode patch) {
        registry.own(region);
        Commitment commitment = get(region, id);
        commitment.version().requireMatch(ifMatch);
        CommitmentRequest request = patches.apply(CommitmentRequest.of(commitment), patch, CommitmentRequest.class);
        requireSigned(request);
        CommitmentSigned told = CommitmentSigned.of(commitment);
        commitment.become(request);
        commitments.flush();
        CommitmentSigned now = CommitmentSigned.of(commitment);
        if (!now.saysTheSameAs(told)) {
            outbox.record(now);
        }
        return commitment;
    }

    /**
     * A commitment of a region.
     *
     * @throws ProblemException if there is none
     */
    @Transactional
    public Commitment get(String region, UUID id) {
        return commitments.of(region, id).orElseThrow(ProblemException::notFound);
    }

    @Transactional
    public List<Commitment> page(String region, List<String> after, int atMost) {
        registry.region(region);
        return commitments.page(region, after, atMost);
    }

    /** What was signed, as evidence: of a region, or of all where it is null; the latest first. */
    @Transactional
    public List<SignedCommitment> signed(String region) {
        return commitments.signed(region).stream()
                .map(signed -> new SignedCommitment(signed.id(), signed.region(), signed.signedOn(), signed.title()))
                .toList();
    }

    void meetingMoved(@Observes MeetingMoved moved) {
        commitments.firstSignedAt(moved.meeting()).ifPresent(signedOn -> requireInOrder(moved.date(), signedOn));
    }

    private void requireSigned(CommitmentRequest request) {
        if (request.signedOn().isAfter(Time.today(clock))) {
            throw ProblemException.invalid(InputError.inBody("/signedOn", "in-the-future", Map.of()));
        }
        if (request.meetingId() != null) {
            LocalDate date = meetings.holdDate(request.meetingId())
                    .orElseThrow(() ->
                            ProblemException.invalid(InputError.inBody("/meetingId", "unknown-meeting", Map.of())));
            requireInOrder(date, request.signedOn());
        }
    }

    private static void requireInOrder(LocalDate meeting, LocalDate signedOn) {
        if (signedOn.isBefore(meeting)) {
            throw new ProblemException(
                    RegionProblem.SIGNED_BEFORE_MEETING, Map.of("signedOn", signedOn, "date", meeting));
        }
    }
}
