package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.SkdOrigin;
import id.talenta.platform.web.contract.PersonalData;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A result as it is shown. */
@Schema(name = "Result", description = "What was decided for a participant, and every reason")
public record ResultView(
        @Schema(maxLength = 32, examples = "24350174000000017")
        String participantNumber,

        @Schema(maxLength = 64, examples = "KP-001") String formationCode,

        @Schema(
                maxLength = 20,
                examples = "P/L",
                description =
                        "SKD: P/L, P, TL, TH; FINAL: P/L, P/TL, P/L-1, P/L-2, TH, TMS-1, UNDECIDED; both: APS, DIS, TMS; PPPK: such as R2/L, R3/L-2, R4, TL, TH, UNDECIDED. There may be others in other years")
        String code,

        @Schema(
                nullable = true,
                examples = "2",
                description = "Shared by people who are equal on every criterion; null for those who are not ranked")
        @Min(1)
        @Max(10_000_000)
        Integer rank,

        Scores scores,

        @Schema(description = "In the order in which the decision was made; code and rank follow from them")
        @Size(max = 100)
        List<ReasonView> reasons,

        @Schema(
                nullable = true,
                maxLength = 64,
                examples = "KP-002",
                description = "The formation whose post is theirs, if that is another one than they applied for")
        String placedFormationCode,

        @Schema(
                nullable = true,
                maxLength = 16,
                examples = "U-1",
                description = "The step of the filling of empty posts that moved them")
        String step,

        @Schema(nullable = true, description = "Priority class and scores of a PPPK selection; null for others")
        PppkScoresView pppk,

        @Schema(
                nullable = true,
                description =
                        "With `explain=full`: the participant beside each person at the cut, at most 50 of a formation or queue")
        @Size(max = 100)
        List<ComparisonView> comparisons,

        @Schema(
                nullable = true,
                description =
                        "With `explain=full`: the formation and the queue of the comparisons, and how many others are ranked there")
        @Size(max = 2)
        List<ComparedCutView> cuts) {

    /** The scores of a result; null where there is none. */
    @Schema(name = "Scores", description = "What was scored; null where there is no score")
    public record Scores(
            @Schema(nullable = true, examples = "85") @Min(0) @Max(1000)
            Integer twk,

            @Schema(nullable = true, examples = "110") @Min(0) @Max(1000)
            Integer tiu,

            @Schema(nullable = true, examples = "180") @Min(0) @Max(1000)
            Integer tkp,

            @Schema(nullable = true, examples = "375") @Min(0) @Max(1000)
            Integer skd,

            @Schema(nullable = true, examples = "71.25") @Min(0) @Max(100)
            BigDecimal skb,

            @Schema(name = "final", nullable = true, examples = "70.023")
            @Min(0)
            @Max(100)
            @com.fasterxml.jackson.annotation.JsonProperty("final")
            BigDecimal finalScore,

            @Schema(
                    nullable = true,
                    description = "The earlier selection that the SKD score was taken over from; null for who sat SKD")
            SkdFromView skdFrom,

            @Schema(
                    nullable = true,
                    description =
                            "The tests that SKB is made of, where the formation has declared any; null in announcements, and without"
                                    + " `pii:sensitive` where one of them is sensitive")
            @Size(max = 10)
            @PersonalData("pii:sensitive")
            List<SkbTestView> skbTests) {

        /** Scores of which nothing needs saying how they came about. */
        public Scores(Integer twk, Integer tiu, Integer tkp, Integer skd, BigDecimal skb, BigDecimal finalScore) {
            this(twk, tiu, tkp, skd, skb, finalScore, null, null);
        }

        Scores with(SkdOrigin origin, List<SkbTestView> tests) {
            SkdFromView from = origin == null ? null : SkdFromView.of(origin);
            return new Scores(twk, tiu, tkp, skd, skb, finalScore, from, tests.isEmpty() ? null : tests);
        }
    }

    /** Where an SKD score is from. */
    @Schema(name = "SkdFrom", description = "The earlier selection that an SKD score was taken over from")
    public record SkdFromView(
            UUID selection,
            @Schema(examples = "2023") @Min(2000) @Max(2100) int year) {

        static SkdFromView of(SkdOrigin origin) {
            return new SkdFromView(UUID.fromString(origin.selection()), origin.year());
        }
    }

    /** With the tests that SKB is made of. */
    static ResultView of(ResultRow row, List<ReasonView> reasons, List<SkbTestView> tests) {
        ResultView plain = of(row, reasons);
        return new ResultView(
                plain.participantNumber(),
                plain.formationCode(),
                plain.code(),
                plain.rank(),
                plain.scores().with(row.sources().skd(), tests),
                plain.reasons(),
                plain.placedFormationCode(),
                plain.step(),
                plain.pppk(),
                null,
                null);
    }

    static ResultView of(ResultRow row, List<ReasonView> reasons) {
        return new ResultView(
                row.participantNumber(),
                row.formationCode(),
                row.code(),
                row.rank() == 0 ? null : row.rank(),
                new Scores(
                        row.skd() == null ? null : row.skd().twk(),
                        row.skd() == null ? null : row.skd().tiu(),
                        row.skd() == null ? null : row.skd().tkp(),
                        row.skd() == null ? null : row.skd().total(),
                        row.skb() == null ? null : plain(row.skb()),
                        row.finalScore() == null ? null : plain(row.finalScore())),
                reasons,
                row.placedFormationCode(),
                row.placedFormationCode() == null ? null : row.move().stepCode(),
                null,
                null,
                null);
    }

    static ResultView of(PppkRow row, boolean sensitive, List<ReasonView> reasons) {
        return new ResultView(
                row.participantNumber(),
                row.formationCode(),
                row.code(),
                row.rank() == 0 ? null : row.rank(),
                new Scores(null, null, null, null, null, null),
                reasons,
                row.placedFormationCode(),
                null,
                PppkScoresView.of(row.facts(), sensitive),
                null,
                null);
    }

    ResultView with(Compared compared) {
        return new ResultView(
                participantNumber,
                formationCode,
                code,
                rank,
                scores,
                reasons,
                placedFormationCode,
                step,
                pppk,
                compared.comparisons(),
                compared.cuts());
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Schema(name = "ResultPage", description = "A page of results, by participant number")
    record Page(
            @Size(max = 200) List<ResultView> data,
            @Schema(nullable = true, maxLength = 1000) String next) {}
}
