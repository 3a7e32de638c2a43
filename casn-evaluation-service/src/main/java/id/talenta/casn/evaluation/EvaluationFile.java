package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.SkbTestScore;
import id.talenta.casn.evaluation.rules.SkbTestText;
import id.talenta.casn.evaluation.rules.SkdOrigin;
import id.talenta.platform.data.csv.CanonicalLines;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The two canonical files of an evaluation: what went in and what came out, one row a person by participant number. Digests are taken of
 * exactly these bytes, while evaluating and at every download.
 */
final class EvaluationFile {

    /** Cells of the final stage between the formation and the outcome. */
    private static final int FACTS = 9;

    private EvaluationFile() {}

    /**
     * Which columns there are. What a rule set knows nothing of has none, so that files of earlier versions stay what they were.
     *
     * @param outcomes whether people can leave other than by the tests
     * @param filling whether empty posts are filled
     * @param specialPosts whether some formation is of a special post
     * @param takenOver whether some SKD score was taken over from an earlier selection
     * @param skbTests whether some formation has declared tests of SKB
     */
    record Layout(
            Stage stage, boolean outcomes, boolean filling, boolean specialPosts, boolean takenOver, boolean skbTests) {

        /**
         * @param formations all formations that were evaluated
         * @param takenOver whether some SKD score was taken over from an earlier selection
         */
        static Layout of(Stage stage, CpnsRules rules, Map<String, FormationResult> formations, boolean takenOver) {
            return new Layout(
                    stage,
                    rules.outcomes() != null,
                    stage == Stage.FINAL && rules.finalResult().optimisation() != null,
                    formations.values().stream()
                            .anyMatch(result -> result.formation().specialPost() != null),
                    takenOver,
                    formations.values().stream()
                            .anyMatch(result -> !result.formation().skbTests().isEmpty()));
        }
    }

    static void inputHeader(CanonicalLines csv, Layout layout) throws IOException {
        csv.cell("participantNumber").cell("formationCode").cell("needType").cell("quota");
        if (layout.stage() == Stage.SKD) {
            csv.cell("present").cell("twk").cell("tiu").cell("tkp");
        } else {
            csv.cell("twk").cell("tiu").cell("tkp");
            csv.cell("birthDate").cell("gpa").cell("gpaScale");
            csv.cell("present").cell("score").cell("eliminated");
        }
        if (layout.outcomes()) {
            csv.cell("outcome");
        }
        if (layout.filling()) {
            csv.cell("position").cell("location").cell("qualification");
        }
        if (layout.specialPosts()) {
            csv.cell("specialPost");
        }
        if (layout.takenOver()) {
            csv.cell("skdFrom").cell("skdFromYear");
        }
        if (layout.skbTests()) {
            csv.cell("skbTests").cell("skbScores");
        }
        csv.end();
    }

    static void inputRow(CanonicalLines csv, Layout layout, FormationResult in, ResultRow row) throws IOException {
        csv.cell(row.participantNumber());
        formation(csv, in);
        if (layout.stage() == Stage.SKD) {
            csv.cell(row.present());
        }
        skd(csv, row);
        if (layout.stage() == Stage.FINAL) {
            csv.cell(row.birthDate()).cell(plain(row.gpa())).cell(row.gpa() == null ? null : row.gpaScale());
            skb(csv, in, row);
        }
        if (layout.outcomes()) {
            csv.cell(row.outcome());
        }
        place(csv, layout, in);
        SkdOrigin origin = row.sources().skd();
        if (layout.takenOver()) {
            csv.cell(origin == null ? null : origin.selection()).cell(origin == null ? null : origin.year());
        }
        tests(csv, layout, in, row.sources().skbTests());
        csv.end();
    }

    /** What follows from the tests of a formation did not go in: there the tests did. */
    private static void skb(CanonicalLines csv, FormationResult in, ResultRow row) {
        if (in.formation().skbTests().isEmpty()) {
            csv.cell(row.present()).cell(plain(row.skb())).cell(row.eliminated());
        } else {
            csv.cell(null).cell(null).cell(null);
        }
    }

    private static void tests(CanonicalLines csv, Layout layout, FormationResult in, List<SkbTestScore> scores) {
        if (layout.skbTests()) {
            csv.cell(SkbTestText.ofTests(in.formation().skbTests())).cell(SkbTestText.ofScores(scores));
        }
    }

    /** A formation of which nobody takes part, but whose posts others may fill. */
    static void emptyFormationRow(CanonicalLines csv, Layout layout, FormationResult in) throws IOException {
        csv.cell(null);
        formation(csv, in);
        for (int i = 0; i < (layout.outcomes() ? FACTS + 1 : FACTS); i++) {
            csv.cell(null);
        }
        place(csv, layout, in);
        if (layout.takenOver()) {
            csv.cell(null).cell(null);
        }
        tests(csv, layout, in, List.of());
        csv.end();
    }

    private static void formation(CanonicalLines csv, FormationResult in) throws IOException {
        csv.cell(in.formation().code())
                .cell(in.formation().needType())
                .cell(in.formation().quota());
    }

    private static void place(CanonicalLines csv, Layout layout, FormationResult in) throws IOException {
        if (layout.filling()) {
            csv.cell(in.place().position())
                    .cell(in.place().location())
                    .cell(in.place().qualification());
        }
        if (layout.specialPosts()) {
            csv.cell(in.formation().specialPost());
        }
    }

    static void resultHeader(CanonicalLines csv, Layout layout) throws IOException {
        csv.cell("participantNumber").cell("formationCode").cell("code").cell("rank");
        csv.cell("twk").cell("tiu").cell("tkp").cell("skd");
        if (layout.stage() == Stage.FINAL) {
            csv.cell("skb").cell("final");
        }
        if (layout.filling()) {
            csv.cell("placedFormationCode").cell("step");
        }
        csv.end();
    }

    static void resultRow(CanonicalLines csv, Layout layout, ResultRow row) throws IOException {
        csv.cell(row.participantNumber()).cell(row.formationCode()).cell(row.code());
        csv.cell(row.rank() == 0 ? null : row.rank());
        skd(csv, row);
        csv.cell(row.skd() == null ? null : row.skd().total());
        if (layout.stage() == Stage.FINAL) {
            csv.cell(plain(row.skb())).cell(plain(row.finalScore()));
        }
        if (layout.filling()) {
            csv.cell(row.placedFormationCode());
            csv.cell(row.placedFormationCode() == null ? null : row.move().stepCode());
        }
        csv.end();
    }

    private static void skd(CanonicalLines csv, ResultRow row) {
        if (row.skd() == null) {
            csv.cell(null).cell(null).cell(null);
        } else {
            csv.cell(row.skd().twk()).cell(row.skd().tiu()).cell(row.skd().tkp());
        }
    }

    /** One way to write a number: no trailing zeros, no exponent. */
    private static String plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
