package id.talenta.casn.evaluation;

import id.talenta.casn.objection.rules.ObjectionWindow;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A publication as its agency sees it. */
@Schema(
        name = "Publication",
        description =
                "That an evaluation was published, as which version of its stage. From then on it stays as it is, also"
                        + " when a later version takes its place")
public record PublicationView(
        UUID evaluation,
        UUID selection,
        Stage stage,

        @Schema(examples = "1", description = "Counts from 1 in each selection and stage") @Min(1) @Max(10_000)
        int version,

        @Schema(nullable = true, maxLength = 2000, description = "Why it took the place of the version before")
        String reason,

        @Schema(nullable = true, description = "The evaluation that was the version before")
        UUID supersedes,

        @Schema(nullable = true, description = "The evaluation that is the version after")
        UUID supersededBy,

        @Schema(
                nullable = true,
                maxLength = 200,
                examples =
                        "/v1/evaluations/0199a1b2-1111-7c3a-9d55-0f6e4f3f2a10/diff/0199a1b2-2222-7c3a-9d55-0f6e4f3f2a10",
                description = "Where to read what changed since the version before, and why")
        String changes,

        @Schema(
                nullable = true,
                maxLength = 10,
                description = "Null where no objection can be filed, as are the next two")
        LocalDate objectionsFrom,

        @Schema(nullable = true, maxLength = 10) LocalDate objectionsUntil,

        @Schema(nullable = true, maxLength = 10, description = "The day by which objections are to be answered")
        LocalDate answersUntil,

        @Schema(maxLength = 100, description = "The subject that published; never the one that evaluated")
        String publishedBy,

        Instant publishedAt,

        @Schema(maxLength = 64, description = "SHA-256 of the published /results.csv")
        String resultDigest) {

    static PublicationView of(Publication publication, UUID supersedes, UUID supersededBy) {
        ObjectionWindow window = publication.window().orElse(null);
        return new PublicationView(
                publication.evaluationId(),
                publication.selectionId(),
                publication.stage(),
                publication.version(),
                publication.reason(),
                supersedes,
                supersededBy,
                supersedes == null ? null : "/v1/evaluations/" + supersedes + "/diff/" + publication.evaluationId(),
                window == null ? null : window.from(),
                window == null ? null : window.until(),
                window == null ? null : window.answersUntil(),
                publication.publishedBy(),
                publication.publishedAt(),
                publication.resultDigest());
    }

    /** A page of them. */
    @Schema(
            name = "PublicationPage",
            description = "A page of publications, by the id of the evaluation: the older first")
    public record Page(
            @Size(max = 200) List<PublicationView> data,
            @Schema(nullable = true, maxLength = 1000) String next) {}
}
