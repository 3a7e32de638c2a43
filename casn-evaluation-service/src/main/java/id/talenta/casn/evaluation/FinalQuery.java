package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.FinalCandidate;
import id.talenta.casn.evaluation.rules.Gpa;
import id.talenta.casn.evaluation.rules.ParticipantOutcome;
import id.talenta.casn.evaluation.rules.ScoreSources;
import id.talenta.casn.evaluation.rules.SkbIntegration;
import id.talenta.casn.evaluation.rules.SkbTest;
import id.talenta.casn.evaluation.rules.SkbTestScore;
import id.talenta.casn.evaluation.rules.SkbTestText;
import id.talenta.casn.evaluation.rules.SkdScores;
import id.talenta.platform.data.csv.CopyRows;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Reads those whom an SKD evaluation let through, with their scores of both stages. */
record FinalQuery(UUID selectionId, UUID basedOn, CpnsRules rules, DeclaredTests tests)
        implements StageQuery<FinalCandidate> {

    @Override
    public String sql(String formations) {
        return """
                select f.no, r.number, r.twk, r.tiu, r.tkp, p.birth_date, p.gpa, p.qualification,
                    b.present, b.score, b.eliminated, o.outcome, r.formation_code, r.from_selection, r.from_year, %1$s
                from evaluation_result r
                join %2$s on f.code = r.formation_code
                join participant p on p.selection_id = '%3$s' and p.number = r.number
                left join skb_in_force b on b.selection_id = p.selection_id and b.number = p.number
                left join participant_outcome o on o.selection_id = p.selection_id and o.number = p.number
                %4$s
                where r.evaluation_id = '%5$s' and r.let_through
                order by f.no
                """.formatted(tests.column(), formations, selectionId, tests.join(), basedOn);
    }

    @Override
    public FinalCandidate candidate(CopyRows row, Refusals refused) {
        boolean present = row.flag(9);
        boolean noRow = row.isNull(9);
        ParticipantOutcome outcome = EvaluationInput.outcome(row.text(12), rules.outcomes());
        List<SkbTest> declared = tests.of(row.text(13));
        if (!declared.isEmpty()) {
            return tested(row, declared, outcome, refused);
        }
        if (noRow && outcome == null) {
            refused.add("participants-without-skb");
            return null;
        }
        return new FinalCandidate(
                row.text(2),
                new SkdScores(row.integer(3), row.integer(4), row.integer(5)),
                row.date(6),
                gpa(row),
                present,
                row.decimal(10),
                row.flag(11),
                outcome,
                ScoreSources.of(TakenOver.origin(row, 14, 15), List.of()));
    }

    /** Somebody whose SKB is made of the tests of their formation; null if a row is missing that decides. */
    private FinalCandidate tested(CopyRows row, List<SkbTest> declared, ParticipantOutcome outcome, Refusals refused) {
        List<SkbTestScore> scores = SkbTestText.scores(row.text(16));
        SkbIntegration integrated = SkbIntegration.of(rules, declared, scores);
        if (outcome == null && !integrated.decided()) {
            refused.add("participants-without-skb-tests");
            return null;
        }
        return new FinalCandidate(
                        row.text(2),
                        new SkdScores(row.integer(3), row.integer(4), row.integer(5)),
                        row.date(6),
                        gpa(row),
                        false,
                        null,
                        false,
                        outcome,
                        ScoreSources.of(TakenOver.origin(row, 14, 15), scores))
                .with(integrated);
    }

    private Gpa gpa(CopyRows row) {
        BigDecimal mark = row.decimal(7);
        return mark == null ? null : new Gpa(mark, rules.gpa().scaleOf(row.text(8)));
    }
}
