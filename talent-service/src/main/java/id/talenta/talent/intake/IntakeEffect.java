package id.talenta.talent.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What the checked rows of an import do. What is there already and the same stays untouched, so that a file may be sent again; each
 * statement gives the agencies of the people it concerned.
 */
final class IntakeEffect {

    private static final String TALENTS = """
            with taken as (
                insert into talent as t (id, nip, name, birth_date, sex, agency, unit, position, position_type, position_level,
                    employment, since, origin, active, version, created_at, changed_at)
                select id, nip, name, birth_date, sex, agency, unit, position, position_type, position_level, employment, since,
                    'IMPORT', true, 0, ?, ?
                from talent_staging
                where import_id = ?
                order by nip
                on conflict (nip) do update
                set name = excluded.name, birth_date = excluded.birth_date, sex = excluded.sex, unit = excluded.unit,
                    position = excluded.position, position_type = excluded.position_type,
                    position_level = excluded.position_level, employment = excluded.employment, since = excluded.since,
                    version = t.version + 1, changed_at = excluded.changed_at
                where t.agency = excluded.agency
                    and (t.name, t.birth_date, t.sex, t.unit, t.position, t.position_type, t.position_level, t.employment, t.since)
                        is distinct from (excluded.name, excluded.birth_date, excluded.sex, excluded.unit, excluded.position,
                            excluded.position_type, excluded.position_level, excluded.employment, excluded.since)
                returning agency)
            select distinct agency from taken
            """;

    private static final String APPRAISALS = """
            with taken as (
                insert into appraisal as a (id, talent_id, agency, year, quarter, work_result, work_behaviour, predicate,
                    rule_set_code, rule_set_version, version, recorded_by, recorded_at)
                select s.id, t.id, t.agency, s.year, s.quarter, s.work_result, s.work_behaviour, s.predicate, s.rule_set_code,
                    s.rule_set_version, 0, ?, ?
                from appraisal_staging s
                join talent t on t.nip = s.nip
                where s.import_id = ?
                order by t.id, s.year, s.quarter
                on conflict (talent_id, year, quarter) do update
                set work_result = excluded.work_result, work_behaviour = excluded.work_behaviour,
                    predicate = excluded.predicate, rule_set_code = excluded.rule_set_code,
                    rule_set_version = excluded.rule_set_version, version = a.version + 1,
                    recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
                where (a.work_result, a.work_behaviour, a.rule_set_code, a.rule_set_version)
                    is distinct from (excluded.work_result, excluded.work_behaviour, excluded.rule_set_code,
                        excluded.rule_set_version)
                returning agency)
            select distinct agency from taken
            """;

    private static final String ASSESSMENTS = """
            with taken as (
                insert into assessment (id, talent_id, agency, assessed_on, valid_until, instrument, components, recorded_by,
                    recorded_at)
                select s.id, t.id, t.agency, s.assessed_on, s.valid_until, s.instrument, s.components, ?, ?
                from assessment_staging s
                join talent t on t.nip = s.nip
                where s.import_id = ?
                returning agency)
            select distinct agency from taken
            """;

    private final UUID id;
    private final ImportKind kind;
    private final String by;
    private final Instant at;

    IntakeEffect(TalentImport of, Instant at) {
        this.id = of.id();
        this.kind = of.kind();
        this.by = of.createdBy();
        this.at = at;
    }

    /** Takes the rows over; gives the agencies of which something changed. */
    List<String> take(Connection connection) throws SQLException {
        String sql = switch (kind) {
            case talents -> TALENTS;
            case appraisals -> APPRAISALS;
            case assessments -> ASSESSMENTS;
        };
        List<String> agencies = new ArrayList<>();
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            if (kind == ImportKind.talents) {
                insert.setTimestamp(1, Timestamp.from(at));
            } else {
                insert.setString(1, by);
            }
            insert.setTimestamp(2, Timestamp.from(at));
            insert.setObject(3, id);
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) {
                    agencies.add(row.getString(1));
                }
            }
        }
        return agencies;
    }
}
