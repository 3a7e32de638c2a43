package id.talenta.casn.evaluation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ComparedCut",
        description =
                "A formation or queue at whose cut the participant is compared: with how many, and how many more are ranked there")
record ComparedCutView(
        @Schema(maxLength = 64, examples = "KP-001") String formationCode,

        @Schema(
                nullable = true,
                maxLength = 16,
                examples = "U-1",
                description =
                        "Step of the filling of empty posts, where it is its queue; null for a formation, and in PPPK selections")
        String step,

        @Schema(examples = "3", description = "With how many people the participant is compared") @Min(0) @Max(50)
        int compared,

        @Schema(
                examples = "1204",
                description =
                        "How many others are ranked there, away from the cut or beyond the first 50 at it. Of a queue: those whom it gave a"
                                + " post, and those in its tie; of unfilled posts of a PPPK selection, those who got one, and all who"
                                + " could have and have none")
        @Min(0)
        @Max(10_000_000)
        int others) {}
