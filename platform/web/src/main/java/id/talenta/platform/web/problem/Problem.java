package id.talenta.platform.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of every error (RFC 9457, {@code application/problem+json}).
 *
 * @param type a URI reference that resolves to the page of the problem, {@code /problems/{code}}
 * @param title the kind of problem, in the caller's language
 * @param status the HTTP status
 * @param code the stable code
 * @param detail what happened this time
 * @param traceId finds the request in the logs
 * @param errors what is wrong with the input, and where
 */
@Schema(name = "Problem", description = "What went wrong (RFC 9457). `type` leads to a page that explains it.")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(required = true, maxLength = 200, examples = "/problems/invalid-request")
        String type,

        @Schema(required = true, maxLength = 200, examples = "Permintaan tidak sah")
        String title,

        @Schema(required = true) @Min(400) @Max(599) int status,

        @Schema(required = true, maxLength = 64, examples = "invalid-request")
        String code,

        @Schema(maxLength = 2000, examples = "Satu bagian masukan tidak sah.")
        String detail,

        @Schema(maxLength = 64, examples = "4bf92f3577b34da6a3ce929d0e0e4736")
        String traceId,

        @Size(max = 200) List<Error> errors) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One place in the input.
     *
     * @param pointer JSON pointer into the body
     * @param parameter name of the query or path parameter
     * @param header name of the request header
     * @param line line of a CSV body, from 1 (the header)
     * @param column column of a CSV body
     * @param code stable code of the error
     * @param detail what is wrong there
     */
    @Schema(name = "ProblemError", description = "One thing that is wrong with the input, and where.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Error(
            @Schema(maxLength = 500, examples = "/quota") String pointer,
            @Schema(maxLength = 100, examples = "limit") String parameter,
            @Schema(maxLength = 100, examples = "If-Match") String header,

            @Min(1) @Max(1_000_000_000) Long line,
            @Schema(maxLength = 100, examples = "nik") String column,

            @Schema(required = true, maxLength = 64, examples = "range")
            String code,

            @Schema(required = true, maxLength = 1000, examples = "Nilainya harus 1 sampai dengan 200.")
            String detail) {}
}
