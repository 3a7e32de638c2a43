package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.FormationNeed;
import id.talenta.platform.data.csv.CanonicalCsv;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;

/**
 * The two canonical files of an evaluation: what went in and what came out, one row a person by participant number. Digests are taken of
 * exactly these bytes, while evaluating and at every download.
 */
final class EvaluationFile {

    private EvaluationFile() {}

    /** Whether the input has a column for special posts: where there are none it is as it was before there could be any. */
    static boolean hasSpecialPosts(Map<String, FormationResult> formations) {
        return formations.values().stream()
                .anyMatch(result -> result.formation().specialPost() != null);
    }

    static void inputHeader(CanonicalCsv csv, Stage stage, boolean specialPosts) throws IOException {
        csv.cell("participantNumber").cell("formationCode").cell("needType").cell("quota");
        if (stage == Stage.SKD) {
            csv.cell("present").cell("twk").cell("tiu").cell("tkp");
        } else {
            csv.cell("twk").cell("tiu").cell("tkp");
            csv.cell("birthDate").cell("gpa").cell("gpaScale");
            csv.cell("present").cell("score").cell("eliminated");
        }
        if (specialPosts) {
            csv.cell("specialPost");
        }
        csv.end();
    }

    static void inputRow(CanonicalCsv csv, Stage stage, FormationNeed formation, ResultRow row, boolean specialPosts)
            throws IOException {
        csv.cell(row.participantNumber())
                .cell(row.formationCode())
                .cell(formation.needType())
                .cell(formation.quota());
        if (stage == Stage.SKD) {
            csv.cell(row.present());
        }
        skd(csv, row);
        if (stage == Stage.FINAL) {
            csv.cell(row.birthDate()).cell(plain(row.gpa())).cell(row.gpa() == null ? null : row.gpaScale());
            csv.cell(row.present()).cell(plain(row.skb())).cell(row.eliminated());
        }
        if (specialPosts) {
            csv.cell(formation.specialPost());
        }
        csv.end();
    }

    static void resultHeader(CanonicalCsv csv, Stage stage) throws IOException {
        csv.cell("participantNumber").cell("formationCode").cell("code").cell("rank");
        csv.cell("twk").cell("tiu").cell("tkp").cell("skd");
        if (stage == Stage.FINAL) {
            csv.cell("skb").cell("final");
        }
        csv.end();
    }

    static void resultRow(CanonicalCsv csv, Stage stage, ResultRow row) throws IOException {
        csv.cell(row.participantNumber()).cell(row.formationCode()).cell(row.code());
        csv.cell(row.rank() == 0 ? null : row.rank());
        skd(csv, row);
        csv.cell(row.skd() == null ? null : row.skd().total());
        if (stage == Stage.FINAL) {
            csv.cell(plain(row.skb())).cell(plain(row.finalScore()));
        }
        csv.end();
    }

    private static void skd(CanonicalCsv csv, ResultRow row) {
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
