package id.talenta.casn.intake;

import id.talenta.casn.ruleset.SelectionRuleSets;
import id.talenta.platform.data.retention.RetentionRule;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * Takes NIK, name, grounds of affirmation and the reason for which somebody left from participants who were not selected, once the publication of their selection's final result is old enough. What the
 * decision was made from stays, so that it can still be recomputed; who it was about does not.
 */
@Singleton
public class ParticipantRetention implements RetentionRule {

    private static final String PSEUDONYM = "-";

    private final SelectionRuleSets ruleSets;

    ParticipantRetention(SelectionRuleSets ruleSets) {
        this.ruleSets = ruleSets;
    }

    private Object[] codesOfTheSelected() {
        return ruleSets.all().stream()
                .flatMap(ruleSet -> ruleSet.payload().selectedCodes().stream())
                .distinct()
                .toArray();
    }

    @Override
    public String name() {
        return "participants";
    }

    @Override
    public int apply(Connection connection, Instant before, int atMost) throws SQLException {
        String sql = """
                with gone as (
                    update participant
                    set nik = '-' || gen_random_uuid(), name = ?, affirmations = null
                    where (selection_id, number) in (
                        select p.selection_id, p.number
                        from participant p
                        where p.name <> ?
                            and exists (
                                select 1
                                from publication u
                                join evaluation e on e.id = u.evaluation_id
                                where e.selection_id = p.selection_id and e.stage = 'FINAL' and u.published_at < ?)
                            and not exists (
                                select 1
                                from publication u
                                join evaluation e on e.id = u.evaluation_id
                                join evaluation_result r on r.evaluation_id = e.id and r.number = p.number
                                where e.selection_id = p.selection_id and e.stage = 'FINAL' and r.rank is not null
                                    and r.code = any (?))
                            and not exists (
                                select 1
                                from appointment a
                                where a.selection_id = p.selection_id and a.participant_number = p.number)
                        limit ?)
                    returning selection_id, number),
                reasons as (
                    update participant_outcome o
                    set reason = ?
                    from gone
                    where o.selection_id = gone.selection_id and o.number = gone.number),
                corrected_reasons as (
                    update outcome_correction o
                    set reason = ?
                    from gone
                    where o.selection_id = gone.selection_id and o.number = gone.number),
                corrected as (
                    update participant_correction c
                    set affirmations = null, before = c.before #- '{participant,affirmations}'
                    from gone
                    where c.selection_id = gone.selection_id and c.number = gone.number)
                select count(*) from gone
                """;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, PSEUDONYM);
            update.setString(2, PSEUDONYM);
            update.setTimestamp(3, Timestamp.from(before));
            update.setArray(4, connection.createArrayOf("text", codesOfTheSelected()));
            update.setInt(5, atMost);
            update.setString(6, PSEUDONYM);
            update.setString(7, PSEUDONYM);
            try (ResultSet row = update.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
