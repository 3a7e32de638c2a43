package id.talenta.casn.intake;

import id.talenta.casn.evaluation.rules.Affirmation;
import id.talenta.casn.evaluation.rules.ParticipantOutcome;
import id.talenta.casn.intake.rules.Sex;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The participants of a selection; see {@link FormationRepository} for why there is no entity. */
@ApplicationScoped
class ParticipantRepository {

    private static final String BY_NUMBER = """
            select p.number, p.nik, p.name, p.birth_date, p.sex, p.formation_code, p.qualification, p.gpa, p.priority, p.affirmations, o.outcome, o.reason
            from participant_in_force p
            left join outcome_in_force o on o.selection_id = p.selection_id and o.number = p.number
            where p.selection_id = ? and p.number > ?
            order by p.number
            limit ?
            """;

    private static final String OF_FORMATION = """
            select p.number, p.nik, p.name, p.birth_date, p.sex, p.formation_code, p.qualification, p.gpa, p.priority, p.affirmations, o.outcome, o.reason
            from participant_in_force p
            left join outcome_in_force o on o.selection_id = p.selection_id and o.number = p.number
            where p.selection_id = ? and p.formation_code = ? and p.number > ?
            order by p.number
            limit ?
            """;

    private final AgroalDataSource dataSource;

    ParticipantRepository(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A page by participant number, after the given one, unmasked. */
    List<ParticipantView> page(UUID selectionId, String after, String formationCode, int atMost) {
        List<ParticipantView> found = new ArrayList<>();
        String sql = formationCode == null ? BY_NUMBER : OF_FORMATION;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            int at = 1;
            select.setObject(at++, selectionId);
            if (formationCode != null) {
                select.setString(at++, formationCode);
            }
            select.setString(at++, after);
            select.setInt(at, atMost);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new ParticipantView(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getObject(4, LocalDate.class),
                            Sex.valueOf(row.getString(5)),
                            row.getString(6),
                            row.getString(7),
                            row.getBigDecimal(8),
                            row.getString(9),
                            affirmations(row.getString(10)),
                            row.getString(11) == null ? null : ParticipantOutcome.valueOf(row.getString(11)),
                            row.getString(12)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The participants could not be read", e);
        }
    }

    private static List<Affirmation> affirmations(String stored) {
        return stored == null
                ? List.of()
                : Arrays.stream(stored.split(";")).map(Affirmation::valueOf).toList();
    }

    /** Who has this number. */
    Optional<Person> find(UUID selectionId, String number) {
        String sql =
                "select nik, birth_date, sex, nik_birth_date from participant_in_force where selection_id = ? and number = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, selectionId);
            select.setString(2, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Person(
                                row.getString(1),
                                row.getObject(2, LocalDate.class),
                                Sex.valueOf(row.getString(3)),
                                row.getObject(4, LocalDate.class)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The participant could not be read", e);
        }
    }
}
