package id.talenta.region.registry;

import id.talenta.region.input.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Embeddable
@Schema(
        name = "Contacts",
        description =
                "How to reach the office for human resources of the region (BKPSDM): of the office, never of a person")
record Contacts(
        @Column(name = "contact_office")
        @Schema(nullable = true, examples = "BKPSDM Kota Probolinggo", description = "What the office is called")
        @Size(min = 1, max = 200)
        @Pattern(regexp = Text.LINE)
        String office,

        @Column(name = "contact_email")
        @Schema(nullable = true, examples = "bkpsdm@probolinggokota.example")
        @Size(min = 6, max = 254)
        @Pattern(regexp = "[A-Za-z0-9._%+-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}")
        String email,

        @Column(name = "contact_phone")
        @Schema(nullable = true, examples = "+62 335 000000")
        @Size(min = 5, max = 30)
        @Pattern(regexp = "\\+?[0-9][0-9 ()-]*[0-9]")
        String phone,

        @Column(name = "contact_website")
        @Schema(nullable = true, examples = "https://bkpsdm.probolinggokota.example")
        @Size(min = 10, max = 200)
        @Pattern(regexp = "https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~/?=&%+#:@,-]*)?")
        String website,

        @Column(name = "contact_address")
        @Schema(nullable = true, examples = "Jalan Contoh 1, Probolinggo")
        @Size(min = 1, max = 300)
        @Pattern(regexp = Text.LINE)
        String address) {

    /** Of a region whose office nobody has recorded yet. */
    static final Contacts NONE = new Contacts(null, null, null, null, null);
}
