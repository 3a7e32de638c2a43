package id.talenta.casn.evaluation;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "TieDecision", description = "A reasoned decision about people who are equal on every criterion")
record TieDecisionView(
        UUID id,
        UUID evaluation,
        @Schema(maxLength = 64, examples = "KP-001") String formationCode,
        @Size(max = 1000) List<@Size(max = 32) String> selected,

        @Schema(maxLength = 2000, examples = "Rapat panitia 12 Desember 2024: pengalaman kerja relevan lebih lama.")
        String reason,

        @Schema(maxLength = 200, examples = "BA-800/12/2024")
        String reference,

        @Schema(maxLength = 100, description = "The subject that decided")
        String decidedBy,

        Instant decidedAt) {

    static TieDecisionView of(TieDecision decision) {
        return new TieDecisionView(
                decision.id(),
                decision.evaluationId(),
                decision.formationCode(),
                decision.selected(),
                decision.reason(),
                decision.reference(),
                decision.decidedBy(),
                decision.decidedAt());
    }

    @Schema(name = "TieDecisionPage", description = "A page of decisions, by formation")
    record Page(
            @Size(max = 200) List<TieDecisionView> data,
            @Schema(nullable = true, maxLength = 1000) String next) {}
}
