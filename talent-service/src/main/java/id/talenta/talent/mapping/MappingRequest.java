package id.talenta.talent.mapping;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "MappingRequest",
        description = "Whose people to map, and by which rules",
        examples = "{\"agency\":\"35.74\",\"period\":\"2026\",\"ruleSet\":\"talent-kepka-411-2025\"}")
record MappingRequest(
        @Schema(examples = "35.74") @NotNull @Size(min = 2, max = 13) @Pattern(regexp = AGENCY)
        String agency,

        @Schema(
                examples = "2026",
                description = "The year, or a half of it, that is mapped. Appraisals of later years do not count")
        @NotNull
        @Size(min = 4, max = 7)
        @Pattern(regexp = PERIOD)
        String period,

        @Schema(examples = "talent-kepka-411-2025", description = "Code of a rule set of the kind MAPPING")
        @NotNull
        @Size(min = 1, max = 40)
        @Pattern(regexp = RULE_SET)
        String ruleSet,

        @Schema(nullable = true, examples = "1", description = "The version in effect today unless given")
        @Min(1)
        @Max(10_000)
        Integer ruleSetVersion) {

    static final String AGENCY = "[0-9A-Z]{2,8}(\\.[0-9A-Z]{2,4})?";
    static final String PERIOD = "20[2-9][0-9](-S[12])?";
    static final String RULE_SET = "[a-z0-9-]+";

    private static final int YEAR_DIGITS = 4;

    static int yearOf(String period) {
        return Integer.parseInt(period.substring(0, YEAR_DIGITS));
    }
}
