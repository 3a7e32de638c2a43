package id.talenta.casn.publication;

import id.talenta.casn.evaluation.PublicationView;
import id.talenta.casn.evaluation.Stage;
import id.talenta.casn.selection.Selection;
import id.talenta.platform.web.http.EntityVersion;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Announcement",
        description =
                "That an agency published results, for everybody: which, as which version, and until when there can be"
                        + " objections")
record AnnouncementView(
        @Schema(description = "By which its results are read")
        UUID evaluation,

        UUID selection,

        @Schema(maxLength = 200, examples = "CPNS 2024 Kota Probolinggo")
        String selectionName,

        @Schema(examples = "2024") @Min(2000) @Max(2100) int year,
        @Schema(maxLength = 13, examples = "35.74") String agency,
        Stage stage,
        @Schema(examples = "1") @Min(1) @Max(10_000) int version,

        @Schema(nullable = true, maxLength = 2000, description = "Why it took the place of the version before")
        String reason,

        @Schema(nullable = true) UUID supersedes,

        @Schema(nullable = true, description = "The version that took its place; null for the one that stands")
        UUID supersededBy,

        @Schema(nullable = true, maxLength = 10) LocalDate objectionsFrom,
        @Schema(nullable = true, maxLength = 10) LocalDate objectionsUntil,
        Instant publishedAt,

        @Schema(maxLength = 64, description = "SHA-256 of its /results.csv")
        String resultDigest) {

    static AnnouncementView of(PublicationView publication, Selection selection) {
        return new AnnouncementView(
                publication.evaluation(),
                publication.selection(),
                selection.name(),
                selection.year(),
                selection.agency(),
                publication.stage(),
                publication.version(),
                publication.reason(),
                publication.supersedes(),
                publication.supersededBy(),
                publication.objectionsFrom(),
                publication.objectionsUntil(),
                publication.publishedAt(),
                publication.resultDigest());
    }

    /** Of a page: it changes when an announcement comes, or another one takes the place of one. */
    static EntityVersion version(List<AnnouncementView> page) {
        StringBuilder state = new StringBuilder();
        page.forEach(view -> state.append(view.evaluation()).append(view.supersededBy()));
        return new EntityVersion(UUID.nameUUIDFromBytes(state.toString().getBytes(StandardCharsets.US_ASCII))
                .toString());
    }

    @Schema(
            name = "AnnouncementPage",
            description = "A page of announcements, by the id of the evaluation: the older first")
    record Page(
            @Size(max = 200) List<AnnouncementView> data,
            @Schema(nullable = true, maxLength = 1000) String next) {}
}
