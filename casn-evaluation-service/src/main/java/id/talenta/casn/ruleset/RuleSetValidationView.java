package id.talenta.casn.ruleset;

import id.talenta.casn.ruleset.rules.Finding;
import id.talenta.platform.web.problem.Problem;
import id.talenta.platform.web.problem.Problems;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RuleSetValidation", description = "Whether a draft can be published, and what is to be known of it")
record RuleSetValidationView(
        @Schema(description = "True if nothing stands against publication")
        boolean valid,

        @Schema(description = "What stands against publication") @Size(max = MOST)
        List<Problem.Error> errors,

        @Schema(description = "What is not verified, and would be published as such") @Size(max = MOST)
        List<Problem.Error> warnings) {

    private static final int MOST = 200;

    static RuleSetValidationView of(RuleSetValidation validation, Problems problems) {
        return new RuleSetValidationView(
                validation.errors().isEmpty(),
                shown(validation.errors(), problems),
                shown(validation.warnings(), problems));
    }

    private static List<Problem.Error> shown(List<Finding> findings, Problems problems) {
        return findings.stream()
                .limit(MOST)
                .map(finding -> new Problem.Error(
                        finding.pointer(),
                        null,
                        null,
                        null,
                        null,
                        finding.code(),
                        problems.catalogue().message(finding.code(), finding.values(), problems.language())))
                .toList();
    }
}
