package id.talenta.casn.evaluation;

import id.talenta.platform.data.csv.CanonicalCsv;
import id.talenta.platform.data.csv.CanonicalLines;
import id.talenta.platform.data.csv.RecordSorter;
import id.talenta.platform.data.csv.ScratchFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * The digests of both canonical files of an evaluation, made of rows in any order. A thread of its own makes the lines of what it was handed,
 * and brings them into the order of the files at the end.
 *
 * @param <R> the row of a person
 */
final class EvaluationDigests<R> implements AutoCloseable {

    /** People whose lines are in memory: about 300 bytes each. */
    private static final int TOGETHER = 8_000;

    private static final int TO_END_SECONDS = 10;

    private final CanonicalFiles<R> files;
    private final CanonicalCsv inputs = new CanonicalCsv(OutputStream.nullOutputStream());
    private final CanonicalCsv results = new CanonicalCsv(OutputStream.nullOutputStream());
    private final RecordSorter people;
    private final Made made = new Made();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(EvaluationDigests::thread);
    private Future<Digests> working;

    /** SHA-256 in hexadecimal. */
    record Digests(String ofInput, String ofResults) {}

    /** The line that was made last. */
    private static final class Made extends CanonicalLines {

        private byte[] line;

        @Override
        protected void take(byte[] bytes, int length) {
            line = Arrays.copyOf(bytes, length);
        }
    }

    EvaluationDigests(CanonicalFiles<R> files, ScratchFiles scratch) throws IOException {
        this.files = files;
        this.people = new RecordSorter(scratch, TOGETHER);
        files.inputHeader(inputs);
        files.resultHeader(results);
    }

    /** Hands over rows, once those before are done. */
    void rows(List<R> rows) throws IOException {
        begin(() -> {
            for (R row : rows) {
                files.input(made, row);
                byte[] in = made.line;
                files.result(made, row);
                people.add(files.participantNumber(row), in, made.line);
            }
            return null;
        });
    }

    /** Begins to take the digests: there are no more rows. */
    void end() throws IOException {
        begin(() -> {
            people.forEach(lines -> {
                inputs.line(lines[0]);
                results.line(lines[1]);
            });
            files.inputEnd(inputs);
            return new Digests(inputs.digest(), results.digest());
        });
    }

    /** Waits for the digests. */
    Digests get() throws IOException {
        return await();
    }

    /** Ends the thread, whatever it is at, and then what it was writing to. */
    @Override
    public void close() throws IOException {
        worker.shutdownNow();
        try {
            worker.awaitTermination(TO_END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        people.close();
    }

    private void begin(Callable<Digests> work) throws IOException {
        await();
        working = worker.submit(work);
    }

    private Digests await() throws IOException {
        try {
            return working == null ? null : working.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the digests were taken", e);
        } catch (ExecutionException e) {
            throw new IOException("The digests could not be taken", e.getCause());
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "evaluation-digests");
        thread.setDaemon(true);
        return thread;
    }
}
