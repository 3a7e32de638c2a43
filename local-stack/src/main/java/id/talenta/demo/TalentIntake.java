package id.talenta.demo;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Imports people who serve already, and what is known of them. Each file is first checked without anything being taken,
 * so that what an earlier run has left is noticed before it is in the way.
 */
final class TalentIntake {

    private static final String TAKEN = "nip-of-another-agency";
    private static final String RECORDED = "already-recorded";
    private static final int MOST_TRIES = 5;

    private final Api api;
    private final Jobs jobs;

    TalentIntake(Api api) {
        this.api = api;
        this.jobs = new Jobs(api);
    }

    /** A row that was not good. */
    private record Rejected(int line, String code) {}

    /**
     * Imports the people.
     *
     * @return them, with other serial numbers where an earlier run has given theirs to somebody of another agency
     */
    List<StaffMember> people(List<StaffMember> staff, CivilServantNumber numbers, Progress.Ticker ticker) {
        List<StaffMember> people = new ArrayList<>(staff);
        for (int tries = 1; ; tries++) {
            List<Rejected> rejected = check("talents", TalentCsv.talents(people), Set.of(TAKEN), ticker);
            if (rejected.isEmpty()) {
                take("talents", TalentCsv.talents(people), "strict", ticker);
                return List.copyOf(people);
            }
            if (tries == MOST_TRIES) {
                throw new Difference("%d numbers are still another agency's".formatted(rejected.size()));
            }
            for (Rejected row : rejected) {
                // The header is line 1.
                StaffMember one = people.get(row.line() - 2);
                people.set(row.line() - 2, one.withNip(numbers.after(one.nip())));
            }
        }
    }

    /** Imports records of people; what an earlier run has recorded is there already. */
    void records(String kind, String csv, Progress.Ticker ticker) {
        boolean repeated = !check(kind, csv, Set.of(RECORDED), ticker).isEmpty();
        take(kind, csv, repeated ? "partial" : "strict", ticker);
    }

    private List<Rejected> check(String kind, String csv, Set<String> expected, Progress.Ticker ticker) {
        String path = send(kind, csv, "&dryRun=true", ticker);
        JsonNode job = api.get(path);
        if (job.path("rejected").asLong() == 0) {
            return List.of();
        }
        List<Rejected> rejected = new ArrayList<>();
        String rows = new String(api.csv(path + "/rejections"), StandardCharsets.UTF_8);
        try (CsvReader<NamedCsvRecord> csvRows = CsvReader.builder().ofNamedCsvRecord(rows)) {
            for (NamedCsvRecord row : csvRows) {
                rejected.add(new Rejected(Integer.parseInt(row.getField("line")), row.getField("code")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Set<String> codes = rejected.stream()
                .map(Rejected::code)
                .filter(code -> !expected.contains(code))
                .collect(Collectors.toSet());
        if (!codes.isEmpty()) {
            throw new Difference("The file of %s has rows that are rejected: %s".formatted(kind, codes));
        }
        return rejected;
    }

    private void take(String kind, String csv, String mode, Progress.Ticker ticker) {
        send(kind, csv, "&mode=" + mode, ticker);
    }

    private String send(String kind, String csv, String parameters, Progress.Ticker ticker) {
        String path =
                api.postCsv("/v1/talent-imports?kind=" + kind + parameters, csv).location();
        jobs.await(List.of(path), ticker);
        return path;
    }
}
