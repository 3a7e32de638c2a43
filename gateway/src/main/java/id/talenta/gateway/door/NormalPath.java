package id.talenta.gateway.door;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a path only in its normal form (RFC 3986 §6.2.2), so that the gateway and the service behind it cannot read two different
 * paths from the same text. Nothing is repaired: no empty or dot segment, no encoded slash, backslash, semicolon or control
 * character, no encoding of what needs none.
 */
final class NormalPath {

    private static final String ALLOWED = "-._~!$&'()*+,=:@";
    private static final int ENCODED_LENGTH = 3;
    private static final String NEVER = "/\\;";

    private NormalPath() {}

    /** The decoded segments of a path; empty if it is not in normal form. The last segment may be the empty one. */
    static Optional<List<String>> segments(String path) {
        if (path == null || !path.startsWith("/")) {
            return Optional.empty();
        }
        String[] raw = path.substring(1).split("/", -1);
        List<String> segments = new ArrayList<>(raw.length);
        for (int i = 0; i < raw.length; i++) {
            String segment = decode(raw[i]);
            boolean empty = raw[i].isEmpty() && i < raw.length - 1;
            if (segment == null || empty || segment.equals(".") || segment.equals("..")) {
                return Optional.empty();
            }
            segments.add(segment);
        }
        return Optional.of(segments);
    }

    private static String decode(String segment) {
        ByteBuffer bytes = ByteBuffer.allocate(segment.length());
        int at = 0;
        while (at < segment.length()) {
            char c = segment.charAt(at);
            if (c == '%') {
                int octet = octet(segment, at);
                if (octet < 0x20 || octet == 0x7F || isUnreserved((char) octet) || NEVER.indexOf(octet) >= 0) {
                    return null;
                }
                bytes.put((byte) octet);
                at += ENCODED_LENGTH;
            } else if (isUnreserved(c) || ALLOWED.indexOf(c) >= 0) {
                bytes.put((byte) c);
                at++;
            } else {
                return null;
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }

    /** The octet that is encoded there; -1 if two hexadecimal digits are missing. */
    private static int octet(String segment, int percent) {
        if (percent + ENCODED_LENGTH > segment.length()) {
            return -1;
        }
        int high = Character.digit(segment.charAt(percent + 1), 16);
        int low = Character.digit(segment.charAt(percent + 2), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static boolean isUnreserved(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~".indexOf(c) >= 0;
    }
}
