package id.talenta.platform.data.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.platform.web.problem.CommonProblem;
import id.talenta.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Keyset paging with opaque cursors. A cursor holds the sort key of the last entry of a page and a signature (HMAC-SHA256) over it
 * and over the list that it belongs to: path, filters and sort. So nobody can page into what a filter left out, and a cursor of another
 * list is refused rather than misread. Keys must hold no personal data.
 */
@ApplicationScoped
public class Cursors {

    private static final int SIGNATURE_BYTES = 16;

    private final SecretKeySpec secret;
    private final ObjectMapper json;

    /** @param secret signs cursors; 32 characters or more, the same in all replicas */
    Cursors(@ConfigProperty(name = "talenta.paging.secret") String secret, ObjectMapper json) {
        if (secret.length() < 32) {
            throw new IllegalStateException("talenta.paging.secret needs at least 32 characters");
        }
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.json = json;
    }

    /**
     * The key after which the asked page begins.
     *
     * @return the parts of the key; an empty list for the first page
     * @throws ProblemException {@link CommonProblem#INVALID_CURSOR} if the cursor was altered or belongs to another list
     */
    public List<String> after(PageRequest request, UriInfo list) {
        if (request.cursor() == null) {
            return List.of();
        }
        int dot = request.cursor().indexOf('.');
        try {
            byte[] payload = Base64.getUrlDecoder().decode(request.cursor().substring(0, Math.max(0, dot)));
            byte[] signature = Base64.getUrlDecoder().decode(request.cursor().substring(dot + 1));
            if (!MessageDigest.isEqual(signature, sign(payload, list))) {
                throw new ProblemException(CommonProblem.INVALID_CURSOR);
            }
            return Collections.unmodifiableList(Arrays.asList(json.readValue(payload, String[].class)));
        } catch (IllegalArgumentException | java.io.IOException unreadable) {
            throw new ProblemException(CommonProblem.INVALID_CURSOR);
        }
    }

    /**
     * Answers a page with its {@code Link} to the next one.
     *
     * @param found the entries, one more than the limit if there is a next page
     * @param key the parts of an entry's sort key
     * @param page makes the page's view
     */
    public <E, V> RestResponse<V> page(
            PageRequest request,
            UriInfo list,
            List<E> found,
            Function<E, List<String>> key,
            java.util.function.BiFunction<List<E>, String, V> page) {
        if (found.size() <= request.limit()) {
            return RestResponse.ok(page.apply(found, null));
        }
        List<E> shown = found.subList(0, request.limit());
        String next = cursor(key.apply(shown.get(shown.size() - 1)), list);
        return RestResponse.ResponseBuilder.ok(page.apply(shown, next))
                .header(HttpHeaders.LINK, "<" + link(list, next) + ">; rel=\"next\"")
                .build();
    }

    private static String link(UriInfo list, String next) {
        StringBuilder link = new StringBuilder(list.getRequestUri().getRawPath()).append('?');
        list.getQueryParameters().forEach((name, values) -> {
            if (!name.equals("cursor")) {
                values.forEach(value -> link.append(encoded(name))
                        .append('=')
                        .append(encoded(value))
                        .append('&'));
            }
        });
        return link.append("cursor=").append(encoded(next)).toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String cursor(List<String> key, UriInfo list) {
        try {
            byte[] payload = json.writeValueAsBytes(key);
            Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
            return base64.encodeToString(payload) + "." + base64.encodeToString(sign(payload, list));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] sign(byte[] payload, UriInfo list) {
        Map<String, List<String>> of = new TreeMap<>(list.getQueryParameters());
        of.keySet().removeAll(Set.of("cursor", "limit"));
        of.put("", List.of(list.getPath()));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            mac.update(json.writeValueAsBytes(of));
            mac.update((byte) 0);
            return java.util.Arrays.copyOf(mac.doFinal(payload), SIGNATURE_BYTES);
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
