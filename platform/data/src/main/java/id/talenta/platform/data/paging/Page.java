package id.talenta.platform.data.paging;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list. Subclassed by a record per list in the contract, since OpenAPI has no generics; this is what they share.
 *
 * @param <T> what is listed
 * @param data the entries, at most 200
 * @param next the cursor of the next page; null on the last one
 */
public record Page<T>(
        @Size(max = 200) List<T> data,

        @Schema(nullable = true, maxLength = 1000, examples = "eyJrIjpbIjM1Ljc0Il19.c2ln")
        String next) {}
