package id.talenta.casn.intake;

import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.casn.evaluation.rules.SelectionRules;
import id.talenta.casn.intake.rows.CorrectionRows;
import id.talenta.casn.intake.rows.EarlierSkdRows;
import id.talenta.casn.intake.rows.FormationRows;
import id.talenta.casn.intake.rows.IntakeRows;
import id.talenta.casn.intake.rows.OutcomeRows;
import id.talenta.casn.intake.rows.ParticipantRows;
import id.talenta.casn.intake.rows.PppkCorrectionRows;
import id.talenta.casn.intake.rows.PppkFormationRows;
import id.talenta.casn.intake.rows.PppkParticipantRows;
import id.talenta.casn.intake.rows.PppkScoreRows;
import id.talenta.casn.intake.rows.SkbRows;
import id.talenta.casn.intake.rows.SkbTestRows;
import id.talenta.casn.intake.rows.SkbTestScoreRows;
import id.talenta.casn.intake.rows.SkdRows;
import id.talenta.casn.selection.Selection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** How the rows of an import are read by the year's rules, and the table that they go to. */
@ApplicationScoped
class IntakeTables {

    private final FormationRepository formations;
    private final EarlierSelections earlier;
    private final Clock clock;

    IntakeTables(FormationRepository formations, EarlierSelections earlier, Clock clock) {
        this.formations = formations;
        this.earlier = earlier;
        this.clock = clock;
    }

    /** The rows of a file, and where they go. */
    record Target(IntakeRows rows, IntakeTable table) {}

    Target of(IntakeImport of, Selection selection, SelectionRules payload) {
        if (of.kind() == ImportKind.corrections) {
            return corrections(of, payload);
        }
        IntakeRows rows = payload instanceof PppkRules pppk ? rowsOfPppk(of, pppk) : rowsOfCpns(of, payload.cpns());
        EarlierSkd taken = of.skdFrom() == null ? null : earlier.of(selection, of.skdFrom());
        return new Target(
                rows,
                new NewRows(of, rows, of.kind().isOfSkb() ? payload.cpns().skb().additional() : null, taken));
    }

    private Target corrections(IntakeImport of, SelectionRules payload) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (payload instanceof PppkRules pppk) {
            PppkCorrectionRows rows = new PppkCorrectionRows(pppk, positions(of));
            return new Target(rows, CorrectionTable.ofPppk(of, rows, now));
        }
        CorrectionRows rows = new CorrectionRows(payload.cpns());
        return new Target(rows, CorrectionTable.ofCpns(of, rows, now));
    }

    private Set<String> positions(IntakeImport of) {
        return Set.copyOf(formations.positions(of.selectionId()).values());
    }

    private IntakeRows rowsOfCpns(IntakeImport of, CpnsRules rules) {
        return switch (of.kind()) {
            case formations -> new FormationRows(rules);
            case participants -> new ParticipantRows(rules, formations.qualifications(of.selectionId()));
            case skd -> of.skdFrom() == null ? new SkdRows(rules) : new EarlierSkdRows();
            case skb -> new SkbRows(rules);
            case skbTests -> new SkbTestRows();
            case skbScores -> new SkbTestScoreRows();
            case outcomes -> new OutcomeRows();
            case pppk, corrections -> throw new IllegalStateException("A CPNS selection has no such scores");
        };
    }

    private IntakeRows rowsOfPppk(IntakeImport of, PppkRules rules) {
        return switch (of.kind()) {
            case formations -> new PppkFormationRows(rules);
            case participants ->
                new PppkParticipantRows(
                        rules, formations.qualifications(of.selectionId()), formations.positions(of.selectionId()));
            case pppk -> new PppkScoreRows(rules, positions(of));
            case outcomes -> new OutcomeRows();
            case skd, skb, skbTests, skbScores, corrections ->
                throw new IllegalStateException("A PPPK selection has no such scores");
        };
    }
}
