package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.PppkFormation;
import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.casn.evaluation.rules.PppkScore;
import id.talenta.casn.evaluation.rules.PppkScores;
import id.talenta.platform.data.csv.CanonicalLines;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The two canonical files of an evaluation of a PPPK selection: one row a person by participant number. The input ends with a row for each
 * formation that nobody applied to, by its code: its posts can go to people of others.
 */
final class PppkFiles implements CanonicalFiles<PppkRow> {

    private final boolean outcomes;
    private final Map<String, PppkFormation> formations = new ConcurrentHashMap<>();
    private final Set<String> applied = new HashSet<>();

    PppkFiles(PppkRules rules) {
        // only where the rules have codes for people who left other than by the tests does the input say who did
        this.outcomes = rules.outcomes() != null;
    }

    PppkFiles(PppkRules rules, Map<String, PppkFormationResult> formations) {
        this(rules);
        add(formations);
    }

    /** Adds formations, before people of them and before the end. */
    void add(Map<String, PppkFormationResult> some) {
        some.forEach((code, result) -> formations.put(code, result.formation()));
    }

    @Override
    public String participantNumber(PppkRow row) {
        return row.participantNumber();
    }

    @Override
    public void inputHeader(CanonicalLines csv) throws IOException {
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
    }

    @Override
    public void input(CanonicalLines csv, PppkRow row) throws IOException {
        applied.add(row.formationCode());
        csv.cell(row.participantNumber());
        formation(csv, formations.get(row.formationCode()));
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
    }

    @Override
    public void inputEnd(CanonicalLines csv) throws IOException {
        for (PppkFormation formation : new TreeMap<>(formations).values()) {
            if (!applied.contains(formation.need().code())) {
                csv.cell(null);
                formation(csv, formation);
                csv.cell(null).cell(null).cell(null).cell(null).cell(null);
                scores(csv, null);
                if (outcomes) {
                    csv.cell(null);
                }
                csv.end();
            }
        }
    }

    @Override
    public void resultHeader(CanonicalLines csv) throws IOException {
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

    @Override
    public void result(CanonicalLines csv, PppkRow row) throws IOException {
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

    private static void formation(CanonicalLines csv, PppkFormation formation) throws IOException {
        csv.cell(formation.need().code())
                .cell(formation.need().needType())
                .cell(formation.need().quota());
        csv.cell(formation.position()).cell(formation.location()).cell(formation.qualification());
        csv.cell(formation.technicalMinimum());
    }

    private static void scores(CanonicalLines csv, PppkScores scores) throws IOException {
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
