package id.talenta.casn.comparison;

import id.talenta.casn.evaluation.rules.PppkFormation;
import id.talenta.platform.data.database.Statements;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** The formations between which people are moved to empty posts, and in which of them two evaluations found other posts. */
@ApplicationScoped
class PoolRepository {

    /** The pool of a formation {@code f} of a CPNS evaluation, as it was compared; null where nobody is moved. */
    static final String OF_CPNS = "f.position || chr(10) || f.qualification";

    /** The position of a formation {@code f} of a PPPK evaluation, as it is written. */
    static final String OF_PPPK = "f.pppk -> 'formation' ->> 'position'";

    private final AgroalDataSource dataSource;

    PoolRepository(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The pools of which some formation has another number of posts, another pool, or is there in one of the evaluations only. */
    Set<String> changed(UUID before, UUID after, boolean ofPppk) {
        String sql = """
            with a as (select f.code, f.quota, %1$s as pool from evaluation_formation f where f.evaluation_id = ?),
            b as (select f.code, f.quota, %1$s as pool from evaluation_formation f where f.evaluation_id = ?)
            select a.pool, b.pool
            from a
            full join b on b.code = a.code
            where a.code is null or b.code is null or a.quota <> b.quota or a.pool <> b.pool
            group by a.pool, b.pool
            """.formatted(ofPppk ? OF_PPPK : OF_CPNS);
        return Statements.run(dataSource, sql, "The formations could not be compared", select -> {
            select.setObject(1, before);
            select.setObject(2, after);
            Set<String> found = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    add(found, row.getString(1), ofPppk);
                    add(found, row.getString(2), ofPppk);
                }
            }
            return found;
        });
    }

    private static void add(Set<String> found, String pool, boolean ofPppk) {
        if (pool != null) {
            found.add(ofPppk ? PppkFormation.normalPosition(pool) : pool);
        }
    }
}
