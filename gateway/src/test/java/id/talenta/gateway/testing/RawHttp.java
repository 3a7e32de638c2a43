package id.talenta.gateway.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** HTTP byte by byte: for requests that no client would send. */
public final class RawHttp implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    /**
     * An answer.
     *
     * @param head status line and headers as they came
     * @param body without its framing
     */
    public record Answer(int status, List<String> head, String body) {

        public String header(String name) {
            List<String> found = headers(name);
            return found.isEmpty() ? null : found.get(0);
        }

        public List<String> headers(String name) {
            String prefix = name.toLowerCase(Locale.ROOT) + ":";
            return head.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                    .map(line -> line.substring(prefix.length()).strip())
                    .toList();
        }
    }

    private RawHttp(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    public static RawHttp to(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        return new RawHttp(socket);
    }

    /** Sends text; each line break goes out as CR LF. */
    public RawHttp send(String text) throws IOException {
        return send(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    public RawHttp send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        return this;
    }

    /** Reads one answer to its end; interim answers are skipped. */
    public Answer read() throws IOException {
        Answer answer = next();
        while (answer.status() == 100) {
            answer = next();
        }
        return answer;
    }

    /** Reads the next answer, interim ones too. */
    public Answer next() throws IOException {
        List<String> head = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            head.add(line);
        }
        int status = Integer.parseInt(head.get(0).split(" ")[1]);
        Answer answer = new Answer(status, List.copyOf(head), "");
        if (status < 200 || status == 204 || status == 304) {
            return answer;
        }
        byte[] body = "chunked".equals(answer.header("Transfer-Encoding"))
                ? chunks()
                : exactly(Integer.parseInt(answer.header("Content-Length")));
        return new Answer(status, answer.head(), new String(body, StandardCharsets.UTF_8));
    }

    /** Whether the gateway closes the connection, whatever it says before; waits for it. */
    public boolean isClosed() {
        try {
            in.readAllBytes();
            return true;
        } catch (IOException reset) {
            return !(reset instanceof java.net.SocketTimeoutException);
        }
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.write(exactly(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("The answer broke off after " + bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("Closed before the end of a line");
            }
            if (b != '\r') {
                bytes.write(b);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
