package id.talenta.talent.profile;

import id.talenta.platform.web.security.Masking;
import id.talenta.talent.profile.rules.EmploymentStatus;
import id.talenta.talent.profile.rules.PositionLevel;
import id.talenta.talent.profile.rules.PositionType;
import id.talenta.talent.profile.rules.Sex;
import id.talenta.talent.standing.Standing;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A talent, as the caller may see it. */
@Schema(
        name = "Talent",
        description =
                "Somebody who serves. Without `pii:read` the NIP shows its last four digits, name and birth date are null")
public record TalentView(
        UUID id,

        @Schema(maxLength = 18, examples = "**************2001")
        String nip,

        @Schema(nullable = true, maxLength = 200, examples = "Sintetis Wulan 00017")
        String name,

        @Schema(nullable = true) LocalDate birthDate,
        Sex sex,
        @Schema(maxLength = 13, examples = "35.74") String agency,

        @Schema(maxLength = 500, examples = "Dinas Kesehatan")
        String unit,

        @Schema(maxLength = 300, examples = "Kepala Bidang Pelayanan Kesehatan")
        String position,

        PositionType positionType,
        PositionLevel positionLevel,
        EmploymentStatus employment,
        @Schema(description = "First day of service") LocalDate since,

        @Schema(description = "Whether the person is on probation, and so is not placed in a box")
        boolean probation,

        @Schema(description = "Whether the person serves") boolean active,
        @Schema(description = "Where the profile came from") Talent.Origin origin,
        @Schema(nullable = true) Standing.Leadership leadership,
        @Schema(nullable = true) Standing.Competence competence,
        @Schema(nullable = true) Standing.Performance performance,
        Instant createdAt,
        Instant changedAt) {

    /** A talent, masked unless the caller may see who it is. */
    public static TalentView of(Talent talent, Standing standing, boolean maySee) {
        Talent.Post post = talent.post();
        return new TalentView(
                talent.id(),
                Masking.number(talent.nip(), maySee),
                Masking.value(talent.name(), maySee),
                Masking.value(talent.birthDate(), maySee),
                talent.sex(),
                talent.agency(),
                post.unit(),
                post.position(),
                post.positionType(),
                post.positionLevel(),
                talent.employment(),
                talent.since(),
                talent.employment().isProbation(),
                talent.isActive(),
                talent.origin(),
                standing.leadership(),
                standing.competence(),
                standing.performance(),
                talent.createdAt(),
                talent.changedAt());
    }

    @Schema(name = "TalentPage", description = "A page of talents, by id")
    record Page(
            @Size(max = 200) List<TalentView> data,
            @Schema(nullable = true, maxLength = 1000) String next) {}
}
