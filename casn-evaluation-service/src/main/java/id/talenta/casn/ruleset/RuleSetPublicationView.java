package id.talenta.casn.ruleset;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RuleSetPublication", description = "When a version of a rule set was published, and what exactly")
record RuleSetPublicationView(
        @Schema(maxLength = 40, examples = "cpns-2026") String code,
        @Schema(examples = "1") @Min(1) @Max(10_000) int version,

        @Schema(maxLength = 64, examples = "5f0c…", description = "SHA-256 of the canonical JSON")
        String digest,

        Instant publishedAt) {

    static RuleSetPublicationView of(RuleSetPublication publication) {
        return new RuleSetPublicationView(
                publication.key().code(), publication.key().version(), publication.digest(), publication.publishedAt());
    }
}
