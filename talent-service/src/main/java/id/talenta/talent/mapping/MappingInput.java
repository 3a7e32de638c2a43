package id.talenta.talent.mapping;

import id.talenta.platform.data.jobs.JobRun;
import id.talenta.talent.appraisal.rules.Predicate;
import id.talenta.talent.appraisal.rules.WorkRating;
import id.talenta.talent.mapping.rules.AppraisalFact;
import id.talenta.talent.mapping.rules.Facts;
import id.talenta.talent.mapping.rules.FactsBuilder;
import id.talenta.talent.mapping.rules.MappingRules;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Reads what is known of an agency's active people, by talent, in one statement and so in one consistent view: a row for each assessment,
 * the latest first, and one for a person without any.
 */
final class MappingInput {

    private static final int FETCH = 5_000;

    private static final String PEOPLE = """
            with latest as (
                select distinct on (talent_id) talent_id, year, work_result, work_behaviour, predicate
                from appraisal
                where agency = ? and quarter = 0 and year <= ?
                order by talent_id, year desc)
            select t.id, t.employment, t.since, l.year, l.work_result, l.work_behaviour, l.predicate,
                s.assessed_on, s.valid_until, s.components
            from talent t
            left join latest l on l.talent_id = t.id
            left join assessment s on s.talent_id = t.id and s.agency = t.agency and s.assessed_on <= ?
            where t.agency = ? and t.active
            order by t.id, s.assessed_on desc, s.id desc
            """;

    private final TalentMapping mapping;
    private final MappingRules rules;

    MappingInput(TalentMapping mapping, MappingRules rules) {
        this.mapping = mapping;
        this.rules = rules;
    }

    /** Takes people one by one. */
    interface PersonReader {
        void read(UUID talent, Facts facts);
    }

    void forEach(Connection connection, JobRun run, PersonReader reader) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PEOPLE)) {
            select.setString(1, mapping.agency());
            select.setInt(2, mapping.year());
            select.setObject(3, mapping.asOf());
            select.setString(4, mapping.agency());
            select.setFetchSize(FETCH);
            try (ResultSet row = select.executeQuery()) {
                boolean more = row.next();
                for (long people = 0; more; people++) {
                    if (people % FETCH == 0) {
                        run.progress(people, null);
                    }
                    more = readPerson(row, reader);
                }
            }
        }
    }

    /** Reads all rows of the person whose first one is the present; whether there is another person. */
    private boolean readPerson(ResultSet row, PersonReader reader) throws SQLException {
        UUID talent = row.getObject(1, UUID.class);
        String employment = row.getString(2);
        LocalDate since = row.getObject(3, LocalDate.class);
        AppraisalFact appraisal = appraisal(row);
        FactsBuilder facts = new FactsBuilder(rules, mapping.asOf());
        boolean more;
        do {
            String components = row.getString(10);
            if (components != null) {
                FactsJson.components(components)
                        .giveTo(facts, row.getObject(8, LocalDate.class), row.getObject(9, LocalDate.class));
            }
            more = row.next();
        } while (more && row.getObject(1, UUID.class).equals(talent));
        reader.read(talent, facts.build(employment, since, appraisal));
        return more;
    }

    private static AppraisalFact appraisal(ResultSet row) throws SQLException {
        int year = row.getInt(4);
        return row.wasNull()
                ? null
                : new AppraisalFact(
                        year,
                        WorkRating.valueOf(row.getString(5)),
                        WorkRating.valueOf(row.getString(6)),
                        Predicate.valueOf(row.getString(7)));
    }
}
