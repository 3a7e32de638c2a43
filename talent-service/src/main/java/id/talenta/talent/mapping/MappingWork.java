package id.talenta.talent.mapping;

import id.talenta.platform.data.csv.CanonicalCsv;
import id.talenta.platform.data.database.WholeSets;
import id.talenta.platform.data.jobs.JobFailure;
import id.talenta.platform.data.jobs.JobHandler;
import id.talenta.platform.data.jobs.JobRun;
import id.talenta.talent.mapping.rules.MappingRules;
import id.talenta.talent.mapping.rules.NineBox;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The work on a mapping: reads what is known of the agency's people, lets the rules place each of them, stores the facts and the place with
 * the digest. All of it, and the end of the job, is one transaction.
 */
@ApplicationScoped
public class MappingWork implements JobHandler {

    static final String KIND = "mapping";

    private static final int TIMEOUT_SECONDS = 1_800;

    private final MappingRepository mappings;
    private final MappingService service;
    private final AgroalDataSource dataSource;

    MappingWork(MappingRepository mappings, MappingService service, AgroalDataSource dataSource) {
        this.mappings = mappings;
        this.service = service;
        this.dataSource = dataSource;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).run(() -> {
            try (Connection connection = dataSource.getConnection()) {
                map(connection, run);
            } catch (SQLException e) {
                throw new IllegalStateException("The mapping could not be stored", e);
            }
        });
    }

    private void map(Connection connection, JobRun run) throws SQLException {
        TalentMapping mapping = mappings.findByIdOptional(run.id()).orElseThrow();
        MappingRules rules = service.rulesOf(mapping).mapping();
        NineBox matrix = new NineBox(rules, mapping.asOf());
        WholeSets.expect(connection);
        List<PlacementRow> rows = new ArrayList<>();
        new MappingInput(mapping, rules)
                .forEach(
                        connection,
                        run,
                        (talent, facts) ->
                                rows.add(PlacementRow.of(talent, matrix.place(facts), FactsJson.write(facts))));
        if (rows.isEmpty()) {
            throw new JobFailure("no-talents", Map.of(), 0);
        }
        run.checkStop();
        new PlacementWriter(connection, mapping).write(rows, run);
        mapping.record(digest(rows), count(rows));
        mappings.flush();
        run.complete(connection, rows.size(), 0);
    }

    private static String digest(List<PlacementRow> rows) {
        try {
            CanonicalCsv csv = new CanonicalCsv(OutputStream.nullOutputStream());
            PlacementFile.header(csv);
            for (PlacementRow row : rows) {
                PlacementFile.row(csv, row);
            }
            return csv.digest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MappingCounts count(List<PlacementRow> rows) {
        Map<Integer, Integer> boxes = new TreeMap<>();
        for (int box = 1; box <= MappingRules.BOXES; box++) {
            boxes.put(box, 0);
        }
        Map<String, Integer> obstacles = new TreeMap<>();
        int mapped = 0;
        for (PlacementRow row : rows) {
            if (row.box() != null) {
                boxes.merge(row.box(), 1, Integer::sum);
                mapped++;
            }
            row.obstacles().forEach(obstacle -> obstacles.merge(obstacle, 1, Integer::sum));
        }
        return new MappingCounts(rows.size(), mapped, rows.size() - mapped, boxes, obstacles);
    }
}
