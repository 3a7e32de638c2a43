package id.talenta.platform.data.csv;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.List;

/** Records in order, in a stretch of a file that other runs share; reading does not move the file's own position. */
final class SortedRun implements RecordSorter.Source {

    private static final int BUFFER = 1 << 15;
    private static final int LENGTH = Integer.BYTES;

    private final FileChannel file;
    private final long until;
    private long at;
    private ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);

    private SortedRun(FileChannel file, long from, long until) {
        this.file = file;
        this.at = from;
        this.until = until;
    }

    /** Adds a run to the end of the file. */
    static SortedRun write(FileChannel file, List<RecordSorter.Entry> sorted) throws IOException {
        long from = file.position();
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(file), BUFFER));
        for (RecordSorter.Entry entry : sorted) {
            write(out, entry.key());
            out.writeInt(entry.parts().length);
            for (byte[] part : entry.parts()) {
                write(out, part);
            }
        }
        out.flush();
        return new SortedRun(file, from, file.position());
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    @Override
    public RecordSorter.Entry next() throws IOException {
        if (at == until && !buffer.hasRemaining()) {
            return null;
        }
        byte[] key = bytes();
        byte[][] parts = new byte[length()][];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = bytes();
        }
        return new RecordSorter.Entry(key, parts);
    }

    private byte[] bytes() throws IOException {
        byte[] bytes = new byte[length()];
        require(bytes.length);
        buffer.get(bytes);
        return bytes;
    }

    private int length() throws IOException {
        require(LENGTH);
        return buffer.getInt();
    }

    /** Brings so many bytes into the buffer. */
    private void require(int bytes) throws IOException {
        if (buffer.remaining() >= bytes) {
            return;
        }
        ByteBuffer larger = bytes > buffer.capacity() ? ByteBuffer.allocate(bytes) : buffer;
        buffer = larger == buffer ? buffer.compact() : larger.put(buffer);
        buffer.limit((int) Math.min(buffer.capacity(), buffer.position() + until - at));
        while (buffer.position() < bytes) {
            int read = file.read(buffer, at);
            if (read <= 0) {
                throw new EOFException("A run of sorted records ends too early");
            }
            at += read;
        }
        buffer.flip();
    }
}
