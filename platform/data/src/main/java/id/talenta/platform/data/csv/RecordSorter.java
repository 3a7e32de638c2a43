package id.talenta.platform.data.csv;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Brings records that come in any order into the order of their keys, however many they are: some thousand at a time are sorted and laid down
 * in a file, and all these runs are merged at the end. The order is that of the keys' bytes in UTF-8, as PostgreSQL's collation "C" has it.
 * To be used by one thread at a time.
 */
public final class RecordSorter implements AutoCloseable {

    private static final Comparator<Entry> BY_KEY = (one, other) -> Arrays.compareUnsigned(one.key, other.key);

    private final ScratchFiles scratch;
    private final int together;
    private final List<SortedRun> runs = new ArrayList<>();
    private List<Entry> entries = new ArrayList<>();
    private FileChannel file;

    /** Takes records in order. */
    public interface Taker {
        /** @param parts as they were added */
        void take(byte[][] parts) throws IOException;
    }

    record Entry(byte[] key, byte[][] parts) {}

    /** @param together how many records are in memory; with fewer there is no file */
    public RecordSorter(ScratchFiles scratch, int together) {
        this.scratch = scratch;
        this.together = together;
    }

    /**
     * Adds a record.
     *
     * @param key of equal keys, which comes first is not said
     * @param parts what belongs to it, as many for each record
     */
    public void add(String key, byte[]... parts) throws IOException {
        entries.add(new Entry(key.getBytes(StandardCharsets.UTF_8), parts));
        if (entries.size() == together) {
            layDown();
        }
    }

    /** Hands over all records in order; to be called once. */
    public void forEach(Taker taker) throws IOException {
        PriorityQueue<Cursor> cursors =
                new PriorityQueue<>(Comparator.comparing((Cursor cursor) -> cursor.present, BY_KEY));
        entries.sort(BY_KEY);
        Iterator<Entry> left = entries.iterator();
        start(cursors, () -> left.hasNext() ? left.next() : null);
        for (SortedRun run : runs) {
            start(cursors, run);
        }
        while (!cursors.isEmpty()) {
            Cursor first = cursors.poll();
            taker.take(first.present.parts);
            if (first.advance()) {
                cursors.add(first);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    private static void start(PriorityQueue<Cursor> cursors, Source source) throws IOException {
        Cursor cursor = new Cursor(source);
        if (cursor.advance()) {
            cursors.add(cursor);
        }
    }

    private void layDown() throws IOException {
        if (file == null) {
            file = scratch.open();
        }
        entries.sort(BY_KEY);
        runs.add(SortedRun.write(file, entries));
        entries = new ArrayList<>(together);
    }

    /** Where sorted records come from; null at the end. */
    interface Source {
        Entry next() throws IOException;
    }

    /** A source and its next record. */
    private static final class Cursor {

        private final Source source;
        private Entry present;

        Cursor(Source source) {
            this.source = source;
        }

        boolean advance() throws IOException {
            present = source.next();
            return present != null;
        }
    }
}
