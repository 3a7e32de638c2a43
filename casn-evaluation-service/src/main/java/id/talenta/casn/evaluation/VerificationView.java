package id.talenta.casn.evaluation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Verification",
        description =
                "What came of deciding again from the recorded input by the recorded rules, beside what was recorded"
                        + " then")
record VerificationView(
        UUID evaluation,

        @Schema(examples = "true", description = "Whether all four agree")
        boolean agrees,

        @Schema(examples = "2000", description = "Participants decided about again") @Min(0) @Max(10_000_000)
        int participants,

        @Schema(
                examples = "1",
                description = "Decisions about ties that were applied again; people made them, no rule can")
        @Min(0)
        @Max(1_000_000)
        int tieDecisions,

        @Schema(description = "SHA-256 of the rule set") Digests ruleSet,
        @Schema(description = "SHA-256 of /input.csv") Digests input,

        @Schema(description = "SHA-256 of /results.csv, decided again")
        Digests results,

        @Schema(description = "SHA-256 of /results.csv, as the results are stored now")
        Digests stored) {

    /**
     * What the digests say.
     *
     * @param anew of what was decided again
     * @param stored of what is recorded
     */
    static VerificationView of(
            Evaluation evaluation,
            String ruleSetDigest,
            int participants,
            int tieDecisions,
            EvaluationDigests.Digests anew,
            EvaluationDigests.Digests stored) {
        Digests ofRules = Digests.of(evaluation.ruleSetDigest(), ruleSetDigest);
        Digests ofInput = Digests.of(evaluation.inputDigest(), anew.ofInput());
        Digests ofResults = Digests.of(evaluation.resultDigest(), anew.ofResults());
        Digests asStored = Digests.of(evaluation.resultDigest(), stored.ofResults());
        return new VerificationView(
                evaluation.id(),
                ofRules.agrees() && ofInput.agrees() && ofResults.agrees() && asStored.agrees(),
                participants,
                tieDecisions,
                ofRules,
                ofInput,
                ofResults,
                asStored);
    }

    @Schema(name = "Digests", description = "A digest as it was recorded, and as it is now")
    record Digests(
            @Schema(maxLength = 64) String recorded,
            @Schema(maxLength = 64) String recomputed,
            boolean agrees) {

        static Digests of(String recorded, String recomputed) {
            return new Digests(recorded, recomputed, recorded.equals(recomputed));
        }
    }
}
