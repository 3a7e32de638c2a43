package id.talenta.talent.profile;

import id.talenta.platform.web.input.Text;
import id.talenta.talent.profile.rules.PositionLevel;
import id.talenta.talent.profile.rules.PositionType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "TalentRequest", description = "Where somebody serves, and as what")
record TalentRequest(
        @Schema(examples = "Dinas Kesehatan") @NotBlank @Size(max = 500) @Pattern(regexp = Text.LINE)
        String unit,

        @Schema(examples = "Kepala Bidang Pelayanan Kesehatan") @NotBlank @Size(max = 300) @Pattern(regexp = Text.LINE)
        String position,

        @NotNull PositionType positionType,

        @Schema(description = "A level of that kind of posts") @NotNull
        PositionLevel positionLevel) {

    static TalentRequest of(Talent talent) {
        Talent.Post post = talent.post();
        return new TalentRequest(post.unit(), post.position(), post.positionType(), post.positionLevel());
    }

    Talent.Post toPost() {
        return new Talent.Post(unit.strip(), position.strip(), positionType, positionLevel);
    }
}
