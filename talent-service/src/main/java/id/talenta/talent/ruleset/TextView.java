package id.talenta.talent.ruleset;

import id.talenta.talent.ruleset.rules.Name;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text in both languages, as the API shows it. */
@Schema(name = "TalentText", description = "A text in both languages")
public record TextView(
        @Schema(maxLength = 1000, examples = "Di atas ekspektasi")
        String id,

        @Schema(maxLength = 1000, examples = "above expectation")
        String en) {

    /** Of a name in a rule set, or of a sentence. */
    public static TextView of(Name name) {
        return new TextView(name.id(), name.en());
    }
}
