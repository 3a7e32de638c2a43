package id.talenta.casn.evaluation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Publication", description = "That an evaluation was published. From then on it stays as it is")
record PublicationView(
        UUID evaluation,

        @Schema(maxLength = 100, description = "The subject that published; never the one that evaluated")
        String publishedBy,

        Instant publishedAt,

        @Schema(maxLength = 64, description = "SHA-256 of the published /results.csv")
        String resultDigest) {

    static PublicationView of(Publication publication) {
        return new PublicationView(
                publication.evaluationId(),
                publication.publishedBy(),
                publication.publishedAt(),
                publication.resultDigest());
    }
}
