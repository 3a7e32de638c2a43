package id.talenta.talent.mapping;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "MappingPublication", description = "That a mapping was published")
record MappingPublicationView(
        UUID mapping,

        @Schema(maxLength = 100, description = "The subject that published; never the one that asked for the mapping")
        String publishedBy,

        Instant publishedAt,

        @Schema(maxLength = 64, description = "SHA-256 of the published /placements.csv")
        String digest) {

    static MappingPublicationView of(MappingPublication publication) {
        return new MappingPublicationView(
                publication.mappingId(), publication.publishedBy(), publication.publishedAt(), publication.digest());
    }
}
