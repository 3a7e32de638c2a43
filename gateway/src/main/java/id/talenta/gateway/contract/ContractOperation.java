package id.talenta.gateway.contract;

import java.util.List;
import java.util.Set;

/**
 * What the contract says about one method of one path.
 *
 * @param service who answers it
 * @param method the HTTP method
 * @param template the path with its placeholders
 * @param queryParameters the names that the query may hold
 * @param headers the request headers that the operation declares, in lower case
 * @param scopes alternatives, of each of which all scopes are needed; empty: no token needed
 * @param bodyTypes the media types of the request body; empty: it takes none
 */
public record ContractOperation(
        String service,
        String method,
        String template,
        Set<String> queryParameters,
        Set<String> headers,
        List<Set<String>> scopes,
        Set<String> bodyTypes) {

    /** Whether no token is needed. */
    public boolean isPublic() {
        return scopes.isEmpty();
    }

    public boolean permits(Set<String> granted) {
        return isPublic() || scopes.stream().anyMatch(granted::containsAll);
    }

    /** Whether the request's media type is CSV and the operation takes CSV. */
    public boolean takesAsCsv(String contentType) {
        return contentType != null
                && bodyTypes.contains("text/csv")
                && contentType.regionMatches(true, 0, "text/csv", 0, "text/csv".length());
    }

    public boolean isRead() {
        return method.equals("GET") || method.equals("HEAD");
    }
}
