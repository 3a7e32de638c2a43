package id.talenta.platform.data.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of every list: how many entries, and where to go on. A resource takes it as {@code @BeanParam @Valid}. */
public class PageRequest {

    /** How many entries a page has where {@code limit} is not given. */
    public static final int DEFAULT_LIMIT = 50;

    /** The most entries of a page. */
    public static final int MAX_LIMIT = 200;

    @QueryParam("limit")
    @Min(1)
    @Max(MAX_LIMIT)
    @Parameter(
            description = "Entries a page; 50 unless given",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            format = "int32",
                            minimum = "1",
                            maximum = "200",
                            defaultValue = "50"))
    Integer limit;

    @QueryParam("cursor")
    @Size(min = 1, max = 1000)
    @Pattern(regexp = "[A-Za-z0-9_.-]+")
    @Parameter(description = "Where to go on: `next` of the page before, with the same filters and sort")
    String cursor;

    /** For the framework. */
    public PageRequest() {}

    /** For callers within the service. */
    public PageRequest(Integer limit, String cursor) {
        this.limit = limit;
        this.cursor = cursor;
    }

    /** Entries a page, 1–{@value #MAX_LIMIT}. */
    public int limit() {
        return limit == null ? DEFAULT_LIMIT : limit;
    }

    /** The cursor, or null for the first page. */
    public String cursor() {
        return cursor;
    }
}
