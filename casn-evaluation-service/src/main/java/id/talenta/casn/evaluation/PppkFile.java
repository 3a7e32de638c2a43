package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.PppkFormation;
import id.talenta.casn.evaluation.rules.PppkScore;
import id.talenta.casn.evaluation.rules.PppkScores;
import id.talenta.platform.data.csv.CanonicalCsv;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The two canonical files of an evaluation of a PPPK selection: one row a person by participant number. The input ends with a row for each
 * formation that nobody applied to, by its code: its posts can go to people of others.
 */
final class PppkFile {

    private PppkFile() {}

    /** Gives all rows, by participant number. */
    interface Rows {
        void forEach(PppkResults.RowReader reader) throws IOException;
    }

    /** @param outcomes whether the rules have codes for people who left other than by the tests: then the input says who did */
    static String input(CanonicalCsv csv, boolean outcomes, Map<String, PppkFormationResult> formations, Rows rows)
            throws IOException {
        csv.cell("participantNumber").cell("formationCode").cell("needType").cell("quota");
        csv.cell("position").cell("location").cell("formationQualification").cell("technicalMinimum");
        csv.cell("qualification")
                .cell("birthDate")
                .cell("priority")
                .cell("affirmations")
                .cell("present");
        csv.cell("technical")
                .cell("managerial")
                .cell("sociocultural")
                .cell("interview")
                .cell("additional");
        if (outcomes) {
            csv.cell("outcome");
        }
        csv.end();
        Set<String> applied = new HashSet<>();
        rows.forEach(row -> {
            applied.add(row.formationCode());
            csv.cell(row.participantNumber());
            formation(csv, formations.get(row.formationCode()).formation());
            csv.cell(row.facts().qualification())
                    .cell(row.birthDate())
                    .cell(row.facts().priority());
            csv.cell(row.facts().affirmations().stream().map(Enum::name).collect(Collectors.joining(";")));
            csv.cell(row.present());
            scores(csv, row.facts().scores());
            if (outcomes) {
                csv.cell(row.outcome());
            }
            csv.end();
        });
        for (PppkFormationResult result : new TreeMap<>(formations).values()) {
            if (!applied.contains(result.formation().need().code())) {
                csv.cell(null);
                formation(csv, result.formation());
                csv.cell(null).cell(null).cell(null).cell(null).cell(null);
                scores(csv, null);
                if (outcomes) {
                    csv.cell(null);
                }
                csv.end();
            }
        }
        return csv.digest();
    }

    static String results(CanonicalCsv csv, Rows rows) throws IOException {
        resultHeader(csv);
        rows.forEach(row -> resultRow(csv, row));
        return csv.digest();
    }

    static void resultHeader(CanonicalCsv csv) throws IOException {
        csv.cell("participantNumber")
                .cell("formationCode")
                .cell("code")
                .cell("rank")
                .cell("placedFormationCode");
        csv.cell("priority")
                .cell("technical")
                .cell("managerial")
                .cell("sociocultural")
                .cell("interview")
                .cell("total");
        csv.end();
    }

    static void resultRow(CanonicalCsv csv, PppkRow row) throws IOException {
        csv.cell(row.participantNumber()).cell(row.formationCode()).cell(row.code());
        csv.cell(row.rank() == 0 ? null : row.rank()).cell(row.placedFormationCode());
        PppkFacts facts = row.facts();
        csv.cell(facts.priority());
        if (facts.scores() == null) {
            csv.cell(null).cell(null).cell(null).cell(null).cell(null);
        } else {
            PppkScore score = facts.score();
            csv.cell(score == null ? null : plain(score.technical()))
                    .cell(facts.scores().managerial());
            csv.cell(facts.scores().sociocultural()).cell(facts.scores().interview());
            csv.cell(score == null ? null : plain(score.total()));
        }
        csv.end();
    }

    private static void formation(CanonicalCsv csv, PppkFormation formation) throws IOException {
        csv.cell(formation.need().code())
                .cell(formation.need().needType())
                .cell(formation.need().quota());
        csv.cell(formation.position()).cell(formation.location()).cell(formation.qualification());
        csv.cell(formation.technicalMinimum());
    }

    private static void scores(CanonicalCsv csv, PppkScores scores) throws IOException {
        if (scores == null) {
            csv.cell(null).cell(null).cell(null).cell(null).cell(null);
            return;
        }
        csv.cell(scores.technical()).cell(scores.managerial()).cell(scores.sociocultural());
        csv.cell(scores.interview()).cell(plain(scores.additional()));
    }

    /** One way to write a number: no trailing zeros, no exponent. */
    private static String plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
