package id.talenta.casn.statistics;

import id.talenta.casn.statistics.rules.PeopleCounts;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "SelectionStatistics",
        description =
                "How many people of a group came how far; null is not decided yet, or 1 to 4 people that the caller may not see, or a count that would give such a one away")
record StatisticsView(
        @Schema(maxLength = 300, examples = "35.74", description = "Agency code, position, or need type")
        String group,

        @Schema(
                nullable = true,
                maxLength = 200,
                examples = "Pemerintah Kota Probolinggo",
                description = "Of an agency")
        String name,

        @Schema(examples = "80", description = "Posts of the formations that were evaluated") @Min(0) @Max(10_000_000)
        long posts,

        @Schema(nullable = true, examples = "2000") @Min(0) @Max(10_000_000)
        Long applied,

        @Schema(nullable = true, examples = "1905", description = "At the first test, without those who left")
        @Min(0)
        @Max(10_000_000)
        Long present,

        @Schema(nullable = true, examples = "801", description = "Met the passing grades of the first test")
        @Min(0)
        @Max(10_000_000)
        Long passed,

        @Schema(nullable = true, examples = "240", description = "Let through to SKB") @Min(0) @Max(10_000_000)
        Long letThrough,

        @Schema(nullable = true, examples = "78", description = "Posts that the published final result fills")
        @Min(0)
        @Max(10_000_000)
        Long filled,

        @Schema(nullable = true, examples = "6", description = "Those of them that were filled from other formations")
        @Min(0)
        @Max(10_000_000)
        Long filledByOptimisation,

        @Schema(nullable = true, examples = "2") @Min(0) @Max(10_000_000)
        Long empty,

        @Schema(nullable = true, examples = "70", description = "Whose decree was issued, and who did not withdraw")
        @Min(0)
        @Max(10_000_000)
        Long appointed,

        @Schema(description = "Appointments in each state; states without any are left out", maxProperties = 40)
        Map<String, @Min(0) @Max(10_000_000) Long> appointments,

        @Schema(nullable = true, examples = "66", description = "CPNS whose probation has not ended")
        @Min(0)
        @Max(10_000_000)
        Long onProbation,

        @Schema(nullable = true, examples = "3", description = "CPNS whose probation ended with the appointment as PNS")
        @Min(0)
        @Max(10_000_000)
        Long pns,

        @Schema(nullable = true, examples = "0", description = "CPNS whose probation ended with the dismissal")
        @Min(0)
        @Max(10_000_000)
        Long dismissed,

        @Schema(nullable = true, examples = "1", description = "CPNS whose probation ended with the resignation")
        @Min(0)
        @Max(10_000_000)
        Long resigned) {

    static StatisticsView of(String group, String name, PeopleCounts counts) {
        return new StatisticsView(
                group,
                name,
                counts.posts(),
                counts.applied(),
                counts.present(),
                counts.passed(),
                counts.letThrough(),
                counts.filled(),
                counts.filledByOptimisation(),
                counts.empty(),
                counts.appointed(),
                counts.appointments(),
                counts.probations().running(),
                counts.probations().pns(),
                counts.probations().dismissed(),
                counts.probations().resigned());
    }

    @Schema(name = "SelectionStatisticsPage", description = "A page of groups, by agency code, position, or need type")
    record Page(
            @Size(max = 200) List<StatisticsView> data,
            @Schema(nullable = true, maxLength = 1000) String next) {}
}
