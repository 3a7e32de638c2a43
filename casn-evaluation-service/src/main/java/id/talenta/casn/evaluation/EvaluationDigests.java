package id.talenta.casn.evaluation;

import id.talenta.platform.data.csv.CanonicalCsv;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The digests of both canonical files of an evaluation, made of rows that come by participant number. A second thread writes the lines of
 * some thousand rows while the next ones come; no more are held.
 */
final class EvaluationDigests {

    private static final int TOGETHER = 2_000;

    private final EvaluationFile.Layout layout;
    private final CanonicalCsv results = new CanonicalCsv(OutputStream.nullOutputStream());
    private final FileWriting input;
    private final CanonicalCsv inputs = new CanonicalCsv(OutputStream.nullOutputStream());
    private List<ResultRow> rows = new ArrayList<>(TOGETHER);
    private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);

    /** SHA-256 in hexadecimal. */
    record Digests(String ofInput, String ofResults) {}

    /** @param formations all that were evaluated; their cuts are not needed */
    EvaluationDigests(EvaluationFile.Layout layout, Map<String, FormationResult> formations) throws IOException {
        this.layout = layout;
        this.input = new FileWriting(inputs, layout, formations);
        EvaluationFile.resultHeader(results, layout);
    }

    /** Of rows that are all there. */
    static Digests of(EvaluationFile.Layout layout, Map<String, FormationResult> formations, List<ResultRow> rows)
            throws IOException {
        EvaluationDigests digests = new EvaluationDigests(layout, formations);
        for (ResultRow row : rows) {
            digests.row(row);
        }
        return digests.end();
    }

    void row(ResultRow row) throws IOException {
        rows.add(row);
        if (rows.size() == TOGETHER) {
            hand();
        }
    }

    Digests end() throws IOException {
        hand();
        await();
        input.end();
        return new Digests(inputs.digest(), results.digest());
    }

    private void hand() throws IOException {
        await();
        List<ResultRow> these = rows;
        rows = new ArrayList<>(TOGETHER);
        writing = CompletableFuture.runAsync(() -> write(these));
    }

    private void await() throws IOException {
        try {
            writing.join();
        } catch (CompletionException | CancellationException e) {
            throw new IOException("The lines could not be written", e);
        }
    }

    private void write(List<ResultRow> these) {
        try {
            for (ResultRow row : these) {
                input.row(row);
                EvaluationFile.resultRow(results, layout, row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
