package id.talenta.region.commitment;

import id.talenta.region.input.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Embeddable
@Schema(name = "CommitmentDocument", description = "Where the signed paper is")
record Document(
        @Column(name = "document_reference")
        @Schema(nullable = true, examples = "800/123/425.203/2025", description = "Its number")
        @Size(min = 1, max = 100)
        @Pattern(regexp = Text.LINE)
        String reference,

        @Column(name = "document_url")
        @Schema(nullable = true, examples = "https://arsip.example/komitmen.pdf")
        @Size(min = 10, max = 500)
        @Pattern(regexp = "https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~/?=&%+#:@,-]*)?")
        String url) {}
