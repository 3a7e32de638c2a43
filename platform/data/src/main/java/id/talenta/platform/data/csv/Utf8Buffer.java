package id.talenta.platform.data.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text on its way out, as UTF-8. Nearly all of it is ASCII, which goes in byte by byte; whole files of millions of rows pass through here.
 */
final class Utf8Buffer {

    private byte[] bytes;
    private int length;

    Utf8Buffer(int capacity) {
        bytes = new byte[capacity];
    }

    /** An ASCII character. */
    void put(char c) {
        reserve(1);
        bytes[length++] = (byte) c;
    }

    void put(byte[] encoded) {
        reserve(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
    }

    void put(String text) {
        int size = text.length();
        reserve(size);
        for (int i = 0; i < size; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                put(text.substring(i).getBytes(StandardCharsets.UTF_8));
                return;
            }
            bytes[length++] = (byte) c;
        }
    }

    int length() {
        return length;
    }

    /** What is in it, from 0 to {@link #length()}; valid until something is put. */
    byte[] array() {
        return bytes;
    }

    void clear() {
        length = 0;
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
