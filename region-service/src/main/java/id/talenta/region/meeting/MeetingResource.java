package id.talenta.region.meeting;

import com.fasterxml.jackson.databind.JsonNode;
import id.talenta.platform.data.idempotency.Idempotency;
import id.talenta.platform.data.paging.Cursors;
import id.talenta.platform.data.paging.PageRequest;
import id.talenta.platform.web.contract.CanFail;
import id.talenta.platform.web.http.Responses;
import id.talenta.platform.web.input.MergePatch;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/meetings")
@Tag(name = "Meetings", description = "Coordination meetings (rapat koordinasi, rakor)")
public class MeetingResource {

    private final MeetingService meetings;
    private final Idempotency idempotency;
    private final Cursors cursors;

    MeetingResource(MeetingService meetings, Idempotency idempotency, Cursors cursors) {
        this.meetings = meetings;
        this.idempotency = idempotency;
        this.cursors = cursors;
    }

    @GET
    @PermissionsAllowed("region:read")
    @Operation(operationId = "listMeetings", summary = "List the meetings", description = "The latest first.")
    @APIResponseSchema(value = MeetingSummary.Page.class, responseCode = "200", responseDescription = "A page")
    public RestResponse<MeetingSummary.Page> list(@BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        List<MeetingSummary> found = meetings.page(cursors.after(page, uri), page.limit() + 1);
        return cursors.page(
                page,
                uri,
                found,
                view -> List.of(view.date().toString(), view.id().toString()),
                MeetingSummary.Page::new);
    }

    @POST
    @PermissionsAllowed("region:write")
    @Operation(
            operationId = "recordMeeting",
            summary = "Record a meeting",
            description =
                    "By a caller whose agencies are all of the province's (`35.*` or `*`). Participants are recorded"
                            + " by office; names only of holders of a public office.")
    @APIResponseSchema(value = MeetingView.class, responseCode = "201", responseDescription = "The meeting")
    public RestResponse<MeetingView> record(
            @HeaderParam(Idempotency.HEADER)
                    @Size(max = 128)
                    @Parameter(description = "Makes a repetition harmless: the same key and body get the same answer")
                    String idempotencyKey,
            @NotNull @Valid MeetingRequest request) {
        return idempotency.once(request, () -> {
            Meeting meeting = meetings.record(request);
            return Responses.created("/v1/meetings/" + meeting.id(), meeting.version(), MeetingView.of(meeting));
        });
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("region:read")
    @Operation(
            operationId = "getMeeting",
            summary = "Read a meeting",
            description = "With its agenda, who took part, what was found and what was decided.")
    @APIResponse(responseCode = "304", description = "Not modified")
    @APIResponseSchema(value = MeetingView.class, responseCode = "200", responseDescription = "The meeting")
    public RestResponse<MeetingView> get(
            @PathParam("id") @Parameter(description = "Id of the meeting") UUID id,
            @HeaderParam("If-None-Match")
                    @Size(max = 200)
                    @Parameter(description = "ETag of the version that the caller has")
                    String ifNoneMatch) {
        Meeting meeting = meetings.get(id);
        return Responses.found(meeting.version(), ifNoneMatch, MeetingView.of(meeting));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("region:write")
    @CanFail("signed-before-meeting")
    @Operation(
            operationId = "changeMeeting",
            summary = "Change a meeting",
            description = "As a JSON Merge Patch: a list is replaced whole. By a caller whose agencies are all of the"
                    + " province's (`35.*` or `*`).")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MergePatch.MEDIA_TYPE,
                        schema = @Schema(implementation = MeetingRequest.class),
                        examples =
                                @ExampleObject(
                                        name = "decisions",
                                        value = "{\"decisions\":[\"Rapat berikutnya membahas tindak lanjut\"]}")),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = MeetingRequest.class))
            })
    @APIResponseSchema(
            value = MeetingView.class,
            responseCode = "200",
            responseDescription = "The meeting as it is now")
    public RestResponse<MeetingView> change(
            @PathParam("id") @Parameter(description = "Id of the meeting") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) @Parameter(description = "ETag of the version to change")
                    String ifMatch,
            @NotNull JsonNode request) {
        Meeting meeting = meetings.change(id, ifMatch, request);
        return Responses.ok(meeting.version(), MeetingView.of(meeting));
    }
}
