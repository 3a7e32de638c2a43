package id.talenta.platform.web.http;

import id.talenta.platform.web.problem.CommonProblem;
import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** Refuses JSON bodies over 1 MiB, at once or while they arrive: none is held in memory whole beyond that. Refuses empty ones too. */
@Provider
public class JsonBodyBound implements ReaderInterceptor {

    /** The bound, in bytes. */
    public static final int BYTES = 1 << 20;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getMediaType() == null
                || !context.getMediaType().getSubtype().endsWith("json")) {
            return context.proceed();
        }
        if (declaredLength(context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH)) > BYTES) {
            throw tooLarge();
        }
        context.setInputStream(new Bounded(context.getInputStream()));
        Object body = context.proceed();
        if (body == null) {
            throw ProblemException.invalid(InputError.inBody("", "required", Map.of()));
        }
        return body;
    }

    private static long declaredLength(String header) {
        return header != null && header.matches("[0-9]{1,18}") ? Long.parseLong(header) : 0;
    }

    private static ProblemException tooLarge() {
        return new ProblemException(CommonProblem.BODY_TOO_LARGE, Map.of("bound", "1 MiB"), List.of());
    }

    private static final class Bounded extends FilterInputStream {

        private int left = BYTES;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(read);
            return read;
        }

        private void count(int bytes) {
            left -= Math.max(0, bytes);
            if (left < 0) {
                throw tooLarge();
            }
        }
    }
}
