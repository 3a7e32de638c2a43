package id.talenta.casn.correction;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Correction",
        description =
                "What was corrected of a participant: a row of scores, how they left, or facts of theirs. It is never changed; the latest is in force")
record CorrectionView(
        UUID id,
        UUID selection,

        @Schema(maxLength = 32, examples = "24350174000000017")
        String participantNumber,

        CorrectionKind kind,
        Scores before,
        Scores after,

        @Schema(nullable = true, description = "The objection that was accepted")
        UUID objection,

        @Schema(maxLength = 2000, examples = "Lembar nilai SKB tertukar; berita acara BA-17.")
        String reason,

        @Schema(maxLength = 100, description = "The subject that recorded it")
        String recordedBy,

        Instant recordedAt) {

    /** For who may not see from what it could be worked out on what ground points were added. */
    CorrectionView withoutSensitive() {
        return new CorrectionView(
                id,
                selection,
                participantNumber,
                kind,
                Scores.of(before.present(), before.pppk().withoutSensitive()),
                Scores.of(after.present(), after.pppk().withoutSensitive()),
                objection,
                reason,
                recordedBy,
                recordedAt);
    }

    /** For who may see less of a person. */
    CorrectionView ofPerson(boolean personal, boolean sensitive) {
        return new CorrectionView(
                id,
                selection,
                participantNumber,
                kind,
                Scores.of(before.participant().shown(personal, sensitive)),
                Scores.of(after.participant().shown(personal, sensitive)),
                objection,
                reason,
                recordedBy,
                recordedAt);
    }

    /** For who may not see of which test of SKB it is, and what it was, where one of them is sensitive. */
    CorrectionView withoutTest() {
        return new CorrectionView(
                id,
                selection,
                participantNumber,
                kind,
                before.withoutTest(),
                after.withoutTest(),
                objection,
                reason,
                recordedBy,
                recordedAt);
    }

    @Schema(name = "CorrectionPage", description = "A page of corrections, in the order in which they were recorded")
    record Page(
            @Size(max = 200) List<CorrectionView> data,
            @Schema(nullable = true, maxLength = 1000) String next) {}
}
