package id.talenta.platform.data.audit;

import id.talenta.platform.web.security.Caller;
import io.quarkus.runtime.BlockingOperationControl;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Notes what each request does, and sees to it that none which matters is answered without an audit entry. */
public class AuditFilters {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final RequestAudit request;
    private final Audit audit;
    private final Caller caller;

    AuditFilters(RequestAudit request, Audit audit, Caller caller) {
        this.request = request;
        this.audit = audit;
        this.caller = caller;
    }

    @ServerRequestFilter
    void begin(ContainerRequestContext context, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        Operation operation = method.getAnnotation(Operation.class);
        List<String> ids = context.getUriInfo().getPathParameters().values().stream()
                .flatMap(List::stream)
                .map(id -> id.length() > 100 ? id.substring(0, 100) : id)
                .limit(10)
                .toList();
        request.begin(
                operation == null ? method.getName() : operation.operationId(),
                ids,
                hash(context.getUriInfo().getRequestUri().getRawQuery()),
                !READS.contains(context.getMethod()),
                method.isAnnotationPresent(ReadsPersonalData.class));
    }

    @ServerResponseFilter
    void answered(ContainerResponseContext response) {
        // a request that was refused before it had a caller has nothing to account for
        boolean unrecorded = request.isOpen() || request.isWrite() && response.getStatus() >= 400;
        if (unrecorded && BlockingOperationControl.isBlockingAllowed() && caller.isKnown()) {
            audit.answered(response.getStatus());
        }
    }

    private static String hash(String query) {
        if (query == null || query.isEmpty()) {
            return null;
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(query.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
