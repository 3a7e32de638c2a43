package id.talenta.casn.objection;

import id.talenta.casn.evaluation.Stage;
import id.talenta.casn.objection.rules.ObjectionState;
import id.talenta.platform.web.contract.PersonalData;
import id.talenta.platform.web.security.Masking;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Objection",
        description = "An objection (sanggah) against a published result. Without `pii:read` the texts are null: people"
                + " write about themselves")
record ObjectionView(
        UUID id,
        UUID selection,
        @Schema(maxLength = 13, examples = "35.74") String agency,

        @Schema(description = "The published evaluation that it is against")
        UUID evaluation,

        Stage stage,

        @Schema(maxLength = 32, examples = "24350174000000017")
        String participantNumber,

        @Schema(
                nullable = true,
                maxLength = 4000,
                examples = "Nilai SKB pada pengumuman tidak sama dengan nilai pada layar ujian.")
        @PersonalData("pii:read")
        String grounds,

        @Schema(nullable = true, maxLength = 500, examples = "Foto layar ujian, nomor berkas 17/2024")
        @PersonalData("pii:read")
        String evidence,

        @Schema(
                description =
                        "FILED, then ACCEPTED or REJECTED; an accepted one is PUBLISHED with the version that holds"
                                + " its correction")
        ObjectionState state,

        Instant filedAt,

        @Schema(nullable = true, maxLength = 10, description = "The day by which it is to be answered")
        LocalDate answersUntil,

        @Schema(description = "Not answered, and that day is over")
        boolean overdue,

        @Schema(nullable = true, maxLength = 2000, examples = "Lembar nilai SKB tertukar; berita acara BA-17.")
        @PersonalData("pii:read")
        String reasoning,

        @Schema(nullable = true, maxLength = 100, description = "The subject that answered")
        String answeredBy,

        @Schema(nullable = true) Instant answeredAt,

        @Schema(nullable = true, description = "The published evaluation that holds its correction")
        UUID publishedIn) {

    static ObjectionView of(ObjectionService.Standing standing, boolean seesPersons) {
        Objection of = standing.of();
        return new ObjectionView(
                of.id(),
                of.selectionId(),
                of.agency(),
                of.evaluationId(),
                of.stage(),
                of.participantNumber(),
                Masking.value(of.grounds(), seesPersons),
                Masking.value(of.evidence(), seesPersons),
                of.state(),
                of.filedAt(),
                standing.answersUntil(),
                standing.overdue(),
                Masking.value(of.reasoning(), seesPersons),
                of.answeredBy(),
                of.answeredAt(),
                of.publishedIn());
    }

    @Schema(name = "ObjectionPage", description = "A page of objections, newest first")
    record Page(
            @Size(max = 200) List<ObjectionView> data,
            @Schema(nullable = true, maxLength = 1000) String next) {}
}
