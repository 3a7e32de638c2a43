package id.talenta.platform.web.http;

import id.talenta.platform.web.problem.CommonProblem;
import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The version of a resource as an entity tag (RFC 9110 §8.8.3), and the preconditions on it (§13.1).
 *
 * @param value what stands between the quotes: a counter or a digest
 */
public record EntityVersion(String value) {

    /** Of a resource with a counter that grows with every change. */
    public static EntityVersion of(long version) {
        return new EntityVersion(Long.toString(version));
    }

    /** The strong entity tag, quotes included. */
    public String tag() {
        return '"' + value + '"';
    }

    /** Whether {@code If-None-Match} names this version or {@code *}; compared weakly, as the RFC says. */
    public boolean isNamedIn(String ifNoneMatch) {
        return ifNoneMatch != null
                && tags(ifNoneMatch)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(tag()));
    }

    /**
     * Lets a change pass only if {@code If-Match} names this version.
     *
     * @throws ProblemException {@link CommonProblem#PRECONDITION_REQUIRED} without the header,
     *     {@link CommonProblem#PRECONDITION_FAILED} if it names another version (weak tags never match)
     */
    public void requireMatch(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    CommonProblem.PRECONDITION_REQUIRED,
                    Map.of(),
                    List.of(InputError.inHeader("If-Match", "required", Map.of())));
        }
        if (tags(ifMatch).noneMatch(tag -> tag.equals("*") || tag.equals(tag()))) {
            throw new ProblemException(CommonProblem.PRECONDITION_FAILED);
        }
    }

    private static java.util.stream.Stream<String> tags(String header) {
        return Arrays.stream(header.split(",")).map(String::trim);
    }
}
