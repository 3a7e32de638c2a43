package id.talenta.casn.correction;

import id.talenta.casn.evaluation.rules.ParticipantOutcome;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How somebody left, as it is to be. */
@Schema(
        name = "OutcomeCorrection",
        description =
                "How the participant left other than by the tests, as it is to be: `NONE` revokes what was recorded wrongly. Who then"
                        + " competes needs scores like everybody else")
public record OutcomeCorrection(
        @Schema(examples = "NONE") @NotNull Outcome outcome) {

    /** An outcome, or none. */
    @Schema(name = "CorrectedOutcome")
    public enum Outcome {
        /** They did not leave. */
        NONE(null),
        /** They withdrew. */
        WITHDRAWN(ParticipantOutcome.WITHDRAWN),
        /** They were disqualified. */
        DISQUALIFIED(ParticipantOutcome.DISQUALIFIED),
        /** They did not meet the requirements. */
        REQUIREMENTS_NOT_MET(ParticipantOutcome.REQUIREMENTS_NOT_MET);

        private final ParticipantOutcome recorded;

        Outcome(ParticipantOutcome recorded) {
            this.recorded = recorded;
        }

        /** Null for none. */
        ParticipantOutcome recorded() {
            return recorded;
        }
    }
}
