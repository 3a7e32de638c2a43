package id.talenta.casn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.casn.evaluation.rules.FormationNeed;
import id.talenta.casn.evaluation.rules.NeedType;
import id.talenta.casn.evaluation.rules.ScoreSources;
import id.talenta.casn.evaluation.rules.SkdOrigin;
import id.talenta.casn.evaluation.rules.SkdScores;
import id.talenta.platform.data.csv.CanonicalCsv;
import id.talenta.platform.data.csv.ScratchFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationDigestsTest {

    /** More than are held in memory at a time, so that runs are laid down and merged. */
    private static final int PEOPLE = 70_000;

    private static final int HANDED_ON = 4_000;

    private final EvaluationFile.Layout layout = new EvaluationFile.Layout(Stage.SKD, true, false, false, true, false);
    private final Map<String, FormationResult> formations = Map.of(
            "F-1", new FormationResult(new FormationNeed("F-1", NeedType.UMUM, 3), null),
            "F-2", new FormationResult(new FormationNeed("F-2", NeedType.PAPUA, 1), null));

    @TempDir
    Path directory;

    @Test
    void digestsAreThoseOfTheFilesInWhateverOrderPeopleCome() throws IOException {
        List<ResultRow> rows = people();
        CanonicalCsv input = new CanonicalCsv(OutputStream.nullOutputStream());
        CanonicalCsv results = new CanonicalCsv(OutputStream.nullOutputStream());
        EvaluationDigests.Digests expected = new EvaluationDigests.Digests(
                new CpnsFiles(layout, formations).writeInput(input, reader -> each(rows, reader)),
                new CpnsFiles(layout, formations).writeResults(results, reader -> each(rows, reader)));

        Collections.shuffle(rows, new Random(1));
        try (EvaluationDigests<ResultRow> digests =
                new EvaluationDigests<>(new CpnsFiles(layout, formations), new ScratchFiles(directory))) {
            for (int from = 0; from < PEOPLE; from += HANDED_ON) {
                digests.rows(rows.subList(from, Math.min(PEOPLE, from + HANDED_ON)));
            }
            digests.end();
            assertThat(digests.get()).isEqualTo(expected);
        }
    }

    private static void each(List<ResultRow> rows, CanonicalFiles.Reader<ResultRow> reader) throws IOException {
        for (ResultRow row : rows) {
            reader.read(row);
        }
    }

    private static List<ResultRow> people() {
        List<ResultRow> rows = new ArrayList<>(PEOPLE);
        for (int i = 0; i < PEOPLE; i++) {
            SkdOrigin origin = i % 7 == 0 ? new SkdOrigin("01a20000-0000-7000-8000-000000000001", 2023) : null;
            rows.add(new ResultRow(
                    "P-%06d".formatted(i),
                    i % 3 == 0 ? "F-2" : "F-1",
                    i % 5 == 0 ? "TL" : "P/L",
                    i % 5 == 0 ? 0 : i,
                    1,
                    i % 5 != 0,
                    true,
                    new SkdScores(i % 150, i % 175, i % 225),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    ScoreSources.of(origin, List.of())));
        }
        return rows;
    }
}
