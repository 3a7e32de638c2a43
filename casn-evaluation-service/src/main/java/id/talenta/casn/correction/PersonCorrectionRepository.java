package id.talenta.casn.correction;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.casn.evaluation.rules.Affirmation;
import id.talenta.casn.evaluation.rules.GpaScale;
import id.talenta.casn.evaluation.rules.ParticipantOutcome;
import id.talenta.casn.selection.Selection;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Corrections of how people left and of their facts. Rows are added and never changed. */
@ApplicationScoped
class PersonCorrectionRepository {

    private static final int OF_BOTH = 9;

    private final CorrectionLog outcomes;
    private final CorrectionLog facts;

    PersonCorrectionRepository(AgroalDataSource dataSource, ObjectMapper json) {
        this.outcomes = new CorrectionLog("outcome_correction", dataSource, json);
        this.facts = new CorrectionLog("participant_correction", dataSource, json);
    }

    /** The facts in force of a participant, and what their formation is. */
    record InForce(ParticipantFacts facts, String position, String qualifications) {}

    /** Both logs. */
    List<CorrectionLog> logs() {
        return List.of(outcomes, facts);
    }

    /** How somebody left; empty where they did not, or not any more. */
    Optional<ParticipantOutcome> outcomeInForce(UUID selectionId, String number) {
        String sql = "select outcome from outcome_in_force where selection_id = ? and number = ?";
        return outcomes.inDatabase(sql, select -> {
            select.setObject(1, selectionId);
            select.setString(2, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(ParticipantOutcome.valueOf(row.getString(1))) : Optional.empty();
            }
        });
    }

    Optional<InForce> factsInForce(UUID selectionId, String number) {
        String sql = """
            select p.birth_date, p.qualification, p.gpa, null, p.priority, p.affirmations, f.position, f.qualification
            from participant_in_force p
            join formation f on f.selection_id = p.selection_id and f.code = p.formation_code
            where p.selection_id = ? and p.number = ?
            """;
        return facts.inDatabase(sql, select -> {
            select.setObject(1, selectionId);
            select.setString(2, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new InForce(facts(row), row.getString(7), row.getString(8)))
                        : Optional.empty();
            }
        });
    }

    void add(Selection selection, String number, CorrectionRepository.Correction correction) {
        if (correction.kind() == CorrectionKind.outcome) {
            addOutcome(selection, number, correction);
        } else {
            addFacts(selection, number, correction);
        }
    }

    private void addOutcome(Selection selection, String number, CorrectionRepository.Correction correction) {
        String sql = """
            insert into outcome_correction (id, selection_id, agency, number, objection_id, before, reason, recorded_by, recorded_at, outcome)
            values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
            """;
        outcomes.inDatabase(sql, insert -> {
            set(insert, selection, number, correction, outcomes);
            ParticipantOutcome after = correction.after().outcome();
            insert.setString(OF_BOTH + 1, after == null ? null : after.name());
            return insert.executeUpdate();
        });
    }

    private void addFacts(Selection selection, String number, CorrectionRepository.Correction correction) {
        String sql = """
            insert into participant_correction (id, selection_id, agency, number, objection_id, before, reason, recorded_by, recorded_at,
                birth_date, qualification, gpa, gpa_scale, priority, affirmations)
            values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
        facts.inDatabase(sql, insert -> {
            set(insert, selection, number, correction, facts);
            ParticipantFacts after = correction.after().participant();
            insert.setObject(OF_BOTH + 1, after.birthDate());
            insert.setString(OF_BOTH + 2, after.qualification());
            insert.setBigDecimal(OF_BOTH + 3, after.gpa());
            insert.setString(
                    OF_BOTH + 4,
                    after.gpaScale() == null ? null : after.gpaScale().name());
            insert.setString(OF_BOTH + 5, after.priority());
            insert.setString(OF_BOTH + 6, written(after.affirmations()));
            return insert.executeUpdate();
        });
    }

    private static void set(
            PreparedStatement insert,
            Selection selection,
            String number,
            CorrectionRepository.Correction correction,
            CorrectionLog log)
            throws SQLException {
        insert.setObject(1, correction.id());
        insert.setObject(2, selection.id());
        insert.setString(3, selection.agency());
        insert.setString(4, number);
        insert.setObject(5, correction.objection(), Types.OTHER);
        insert.setString(6, log.written(correction.before()));
        insert.setString(7, correction.reason());
        insert.setString(8, correction.recordedBy());
        insert.setObject(OF_BOTH, correction.recordedAt().atOffset(ZoneOffset.UTC));
    }

    /** In the order in which they were recorded, after the given one. */
    List<NumberedCorrection> page(UUID selectionId, long after, int atMost) {
        List<NumberedCorrection> found = new ArrayList<>(outcomes.page(
                "outcome",
                selectionId,
                after,
                atMost,
                row -> CorrectionKind.outcome,
                row -> Scores.of(row.getString(1) == null ? null : ParticipantOutcome.valueOf(row.getString(1)))));
        found.addAll(facts.page(
                "birth_date, qualification, gpa, gpa_scale, priority, affirmations",
                selectionId,
                after,
                atMost,
                row -> CorrectionKind.participant,
                row -> Scores.of(facts(row))));
        return found;
    }

    /** The first six columns. */
    private static ParticipantFacts facts(ResultSet row) throws SQLException {
        String affirmations = row.getString(6);
        return new ParticipantFacts(
                row.getObject(1, LocalDate.class),
                row.getString(2),
                row.getBigDecimal(3),
                row.getString(4) == null ? null : GpaScale.valueOf(row.getString(4)),
                row.getString(5),
                affirmations == null
                        ? null
                        : Arrays.stream(affirmations.split(";"))
                                .map(Affirmation::valueOf)
                                .toList());
    }

    private static String written(List<Affirmation> affirmations) {
        return affirmations == null
                ? null
                : affirmations.stream().map(Affirmation::name).collect(Collectors.joining(";"));
    }
}
