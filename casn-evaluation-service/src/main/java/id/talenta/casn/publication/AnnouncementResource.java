package id.talenta.casn.publication;

import id.talenta.casn.evaluation.PublicResult;
import id.talenta.platform.data.paging.Cursors;
import id.talenta.platform.data.paging.PageRequest;
import id.talenta.platform.web.http.EntityVersion;
import id.talenta.platform.web.http.Responses;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/publications")
@Tag(name = "Publications", description = "What agencies published, for everybody, without personal data")
public class AnnouncementResource {

    private static final MediaType CSV = new MediaType("text", "csv", "UTF-8");
    /** What another version may take the place of. */
    private static final Duration BRIEFLY = Duration.ofMinutes(1);
    /** What stays as it is. */
    private static final Duration LONG = Duration.ofHours(1);

    private final AnnouncementService announcements;
    private final Cursors cursors;
    private final PublicDownload download;

    AnnouncementResource(AnnouncementService announcements, Cursors cursors, PublicDownload download) {
        this.announcements = announcements;
        this.cursors = cursors;
        this.download = download;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listPublications",
            summary = "List what is published",
            description =
                    "Of all agencies, for everybody, without a token. Every version is there, also those that another"
                            + " one took the place of.")
    @APIResponse(responseCode = "304", description = "Not modified")
    @APIResponseSchema(value = AnnouncementView.Page.class, responseCode = "200", responseDescription = "A page")
    public RestResponse<AnnouncementView.Page> list(
            @BeanParam @Valid AnnouncementFilter filter,
            @HeaderParam("If-None-Match") @Size(max = 200) String ifNoneMatch,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        List<String> after = cursors.after(page, uri);
        List<AnnouncementView> found =
                announcements.page(filter, after.isEmpty() ? null : UUID.fromString(after.get(0)), page.limit() + 1);
        return Responses.forEverybody(
                AnnouncementView.version(found),
                BRIEFLY,
                ifNoneMatch,
                () -> cursors.page(
                        page, uri, found, view -> List.of(view.evaluation().toString()), AnnouncementView.Page::new));
    }

    @GET
    @Path("/{evaluation}")
    @PermitAll
    @Operation(
            operationId = "getAnnouncement",
            summary = "Read what is published of an evaluation",
            description = "Of any agency, for everybody, without a token. Absent while it is not published.")
    @APIResponse(responseCode = "304", description = "Not modified")
    @APIResponseSchema(value = AnnouncementView.class, responseCode = "200", responseDescription = "The announcement")
    public RestResponse<AnnouncementView> get(
            @PathParam("evaluation") UUID evaluation,
            @HeaderParam("If-None-Match") @Size(max = 200) String ifNoneMatch) {
        AnnouncementView view = announcements.get(evaluation);
        return Responses.forEverybody(
                EntityVersion.of(view.supersededBy() == null ? 0 : 1),
                BRIEFLY,
                ifNoneMatch,
                () -> RestResponse.ok(view));
    }

    @GET
    @Path("/{evaluation}/results")
    @PermitAll
    @Operation(
            operationId = "listPublishedResults",
            summary = "List published results",
            description =
                    "By participant number, of any agency, for everybody, without a token: number, formation, code, rank,"
                            + " scores and whose post they got, and nothing else about anybody.")
    @APIResponse(responseCode = "304", description = "Not modified")
    @APIResponseSchema(value = PublicResult.Page.class, responseCode = "200", responseDescription = "A page")
    public RestResponse<PublicResult.Page> results(
            @PathParam("evaluation") UUID evaluation,
            @QueryParam("code")
                    @Size(min = 1, max = 20)
                    @Pattern(regexp = "[A-Za-z0-9/-]+")
                    @Parameter(description = "Only with this result code", example = "P/L")
                    String code,
            @QueryParam("formationCode")
                    @Size(min = 1, max = 64)
                    @Pattern(regexp = "[0-9A-Za-z][0-9A-Za-z._/-]*")
                    @Parameter(description = "Only of this formation", example = "KP-001")
                    String formationCode,
            @HeaderParam("If-None-Match") @Size(max = 200) String ifNoneMatch,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        List<String> after = cursors.after(page, uri);
        return Responses.forEverybody(version(evaluation), LONG, ifNoneMatch, () -> {
            List<PublicResult> found = announcements.results(
                    evaluation, after.isEmpty() ? "" : after.get(0), formationCode, code, page.limit() + 1);
            return cursors.page(page, uri, found, view -> List.of(view.participantNumber()), PublicResult.Page::new);
        });
    }

    @GET
    @Path("/{evaluation}/results.csv")
    @Produces("text/csv")
    @PermitAll
    @Operation(
            operationId = "downloadPublishedResults",
            summary = "Download published results",
            description =
                    "In canonical form, of any agency, for everybody, without a token: its SHA-256 is the published"
                            + " `resultDigest`. Without a token only a few are sent at a time; a 503 says when to come again.")
    @APIResponse(responseCode = "304", description = "Not modified")
    @APIResponse(
            responseCode = "200",
            description = "The canonical results",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 2_000_000_000)))
    public RestResponse<StreamingOutput> resultsCsv(
            @PathParam("evaluation") UUID evaluation,
            @HeaderParam("If-None-Match") @Size(max = 200) String ifNoneMatch) {
        return Responses.forEverybody(version(evaluation), LONG, ifNoneMatch, () -> {
            download.begin();
            StreamingOutput out = stream -> announcements.writeResults(evaluation, stream);
            return RestResponse.ResponseBuilder.ok(out).type(CSV).build();
        });
    }

    /** Of what is published of an evaluation: it never changes. */
    private EntityVersion version(UUID evaluation) {
        return new EntityVersion(announcements.get(evaluation).resultDigest());
    }
}
