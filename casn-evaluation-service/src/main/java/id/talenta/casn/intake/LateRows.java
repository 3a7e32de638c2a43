package id.talenta.casn.intake;

import java.sql.SQLException;

/**
 * Rows that come in when a final result is published. It was made without them, so they may only be of people whom it does not know and whom
 * the latest SKD evaluation lets through: a correction of SKD has brought them onto the shortlist since.
 */
final class LateRows {

    private static final String BY_LINE = " order by s.line";

    /** The final result that stands; no row where none is published. */
    private static final String PUBLISHED = """
            (
                select evaluation_id
                from publication
                where selection_id = s.selection_id and stage = 'FINAL'
                order by version desc
                limit 1)""";

    private final StagingTable staging;
    private final RowChecks checks;

    LateRows(StagingTable staging, RowChecks checks) {
        this.staging = staging;
        this.checks = checks;
    }

    void check() throws SQLException {
        switch (staging.of().kind()) {
            case skb, skbScores -> known();
            case outcomes -> {
                known();
                notLetThrough();
            }
            case skbTests -> formations();
            default -> {
                // of the others none is accepted then
            }
        }
    }

    private void known() throws SQLException {
        checks.reject(
                """
                select s.line
                from %s s
                where s.import_id = ? and exists (
                    select from evaluation_result r where r.evaluation_id = %s and r.number = s.number)
                """.formatted(staging.name(), PUBLISHED) + BY_LINE,
                "participantNumber",
                "in-published-result",
                staging.of().id());
    }

    private void notLetThrough() throws SQLException {
        checks.reject(
                """
                select s.line
                from %s s
                where s.import_id = ? and %s is not null and not exists (
                    select from let_through l where l.selection_id = s.selection_id and l.number = s.number)
                """.formatted(staging.name(), PUBLISHED) + BY_LINE,
                "participantNumber",
                "not-let-through",
                staging.of().id());
    }

    /** Who competed for a formation did so by the tests that it had. */
    private void formations() throws SQLException {
        checks.reject(
                """
                select s.line
                from %s s
                where s.import_id = ? and exists (
                    select from evaluation_result r where r.evaluation_id = %s and r.formation_code = s.formation_code)
                """.formatted(staging.name(), PUBLISHED) + BY_LINE,
                "formationCode",
                "formation-in-published-result",
                staging.of().id());
    }
}
