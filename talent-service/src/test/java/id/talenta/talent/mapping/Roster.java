package id.talenta.talent.mapping;

import id.talenta.platform.data.database.Ids;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;

/** People and their records, put into the tables as the application would. */
final class Roster {

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Jakarta"));

    /** Everything that the rules ask for, as of the worked example in the documentation. */
    static final String COMPLETE = """
            {"award":80,"teamAssignment":60,"feedback360":85,"competencyDevelopment":70,"potential":77.5,"education":"S2",
             "competency":{"levels":[{"competency":"M.01","actual":3,"required":3},{"competency":"M.02","actual":3,"required":3},
              {"competency":"M.03","actual":3,"required":3},{"competency":"M.04","actual":2,"required":3},
              {"competency":"M.05","actual":3,"required":3},{"competency":"M.06","actual":3,"required":3},
              {"competency":"M.07","actual":4,"required":3},{"competency":"M.08","actual":3,"required":3},
              {"competency":"SK.01","actual":3,"required":3}]},
             "experience":{"diversity":"CROSS_UNIT","acting":"PLT_HIGHER"},"fieldMatch":true,"discipline":"NEVER"}""";

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private Roster() {}

    /** Something done to the database in one transaction, with every agency in scope. */
    interface Work {
        void in(Connection connection) throws SQLException;
    }

    static void transaction(Work work) throws SQLException {
        try (Connection connection = connect("quarkus.datasource")) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("select set_config('talenta.agencies', '%', true)");
            }
            work.in(connection);
            connection.commit();
        }
    }

    /** A connection of the application ({@code quarkus.datasource}) or the owner ({@code talenta.database.owner}). */
    static Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(
                setting("quarkus.datasource.jdbc.url"), setting(role + ".username"), setting(role + ".password"));
    }

    private static String setting(String key) {
        return ConfigProvider.getConfig().getValue(key, String.class);
    }

    static void know(String agency) throws SQLException {
        transaction(connection -> run(connection, """
                insert into agency_reference (code, kind, name, version) values (?, 'KABUPATEN', 'Kabupaten Sintetis', 1)
                on conflict do nothing""", agency));
    }

    /** Somebody who has been three years in the post and was appraised as good for last year. */
    static UUID complete(String agency) throws SQLException {
        UUID talent = person(agency, "PNS");
        appraise(talent, agency, TODAY.getYear() - 1, "DI_ATAS", "SESUAI", "BAIK");
        assess(talent, agency, TODAY.minusMonths(3), null, COMPLETE);
        return talent;
    }

    static UUID person(String agency, String employment) throws SQLException {
        UUID id = Ids.next();
        String nip = "19850705201003%04d".formatted(NEXT.getAndIncrement());
        transaction(connection -> run(
                connection,
                """
                insert into talent (id, nip, name, birth_date, sex, agency, unit, position, position_type, position_level,
                    employment, since, origin, active, version, created_at, changed_at)
                values (?, ?, 'Sintetis Wulan', '1985-07-05', 'F', ?, 'Dinas Kesehatan', 'Kepala Seksi Pelayanan', 'JA', 'PENGAWAS',
                    ?, ?, 'IMPORT', true, 0, now(), now())""",
                id,
                nip,
                agency,
                employment,
                TODAY.minusYears(3).minusDays(10)));
        return id;
    }

    static void appraise(UUID talent, String agency, int year, String result, String behaviour, String predicate)
            throws SQLException {
        transaction(connection -> run(connection, """
                insert into appraisal (id, talent_id, agency, year, quarter, work_result, work_behaviour, predicate,
                    rule_set_code, rule_set_version, version, recorded_by, recorded_at)
                values (?, ?, ?, ?, 0, ?, ?, ?, 'talent-appraisal-2022', 1, 0, 'test', now())""", Ids.next(), talent, agency, year, result, behaviour, predicate));
    }

    static void assess(UUID talent, String agency, LocalDate on, LocalDate until, String components)
            throws SQLException {
        transaction(connection -> run(connection, """
                insert into assessment (id, talent_id, agency, assessed_on, valid_until, instrument, components, recorded_by,
                    recorded_at)
                values (?, ?, ?, ?, ?, 'Assessment center', ?::jsonb, 'test', now())""", Ids.next(), talent, agency, on, until, components));
    }

    /** Many people in three statements: all boxes, some who lack something, some on probation. */
    static void many(String agency, int number) throws SQLException {
        transaction(connection -> {
            run(connection, """
                    insert into talent (id, nip, name, birth_date, sex, agency, unit, position, position_type, position_level,
                        employment, since, origin, active, version, created_at, changed_at)
                    select gen_random_uuid(), '19900101201503' || ? || lpad(i::text, 6, '0'), 'Sintetis ' || i, '1990-01-01', 'M', ?,
                        'Badan Kepegawaian', 'Analis', 'JF', 'AHLI_MUDA', case when i % 50 = 0 then 'CPNS' else 'PNS' end,
                        ?::date - (i * 7 % 4000), 'IMPORT', true, 0, now(), now()
                    from generate_series(1, ?) i""", agency, agency, TODAY, number);
            run(connection, """
                    insert into appraisal (id, talent_id, agency, year, quarter, work_result, work_behaviour, predicate,
                        rule_set_code, rule_set_version, version, recorded_by, recorded_at)
                    select gen_random_uuid(), id, agency, y, 0, r, 'SESUAI', case r when 'DI_BAWAH' then 'BUTUH_PERBAIKAN' else 'BAIK' end,
                        'talent-appraisal-2022', 1, 0, 'test', now()
                    from (select *, row_number() over (order by nip) as i from talent where agency = ?) t
                    cross join lateral (select (array['DI_ATAS', 'SESUAI', 'DI_BAWAH'])[1 + i % 3] as r) as rated
                    cross join generate_series(? - 2, ? - 1) as y
                    where i % 40 <> 0""", agency, TODAY.getYear(), TODAY.getYear());
            run(connection, """
                    insert into assessment (id, talent_id, agency, assessed_on, valid_until, instrument, components, recorded_by,
                        recorded_at)
                    select gen_random_uuid(), id, agency, ?::date - (i * 13 % 1500)::int, null, 'Assessment center',
                        ?::jsonb || jsonb_build_object('potential', i * 17 % 101, 'award', i * 31 % 101, 'feedback360', i * 7 % 101,
                            'competencyDevelopment', i * 11 % 101, 'education', (array['S3', 'S2', 'S1', 'D3', 'SLTA'])[1 + i % 5],
                            'discipline', (array['NEVER', 'NEVER', 'LIGHT', 'SEVERE'])[1 + i % 4]),
                        'test', now()
                    from (select *, row_number() over (order by nip) as i from talent where agency = ?) t""", TODAY, COMPLETE, agency);
        });
    }

    static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
