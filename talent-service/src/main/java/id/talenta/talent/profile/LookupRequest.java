package id.talenta.talent.profile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "TalentLookupRequest", description = "Whom to look up")
record LookupRequest(
        @Schema(examples = "199807052024032001") @NotNull @Size(min = 18, max = 18) @Pattern(regexp = "[0-9]{18}")
        String nip) {}
