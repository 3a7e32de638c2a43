package id.talenta.platform.data.audit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One request that wrote, or read data of persons.
 *
 * @param operation the operationId of the contract
 * @param ids the identifiers in its path
 * @param queryHash SHA-256 of its query string; null without one
 * @param outcome COMMITTED (a write that is stored), ANSWERED (a read), REFUSED (4xx), FAILED (5xx)
 * @param status the HTTP status; null for COMMITTED, which is written before the answer
 */
@Schema(name = "AuditEntry", description = "One request that wrote, or read data of persons.")
public record AuditEntry(
        UUID id,
        Instant at,

        @Schema(maxLength = 100, examples = "5c1f6f0e-6d8c-4b36-9f0b-2f8f6f0c2c11")
        String subject,

        @Schema(maxLength = 100, examples = "bkpsdm-3574") String client,
        @Schema(maxLength = 100, examples = "listResults") String operation,
        @Size(max = 10) List<@Size(max = 100) String> ids,
        @Schema(nullable = true, maxLength = 64) String queryHash,
        @Schema(maxLength = 10, examples = "ANSWERED") String outcome,
        @Schema(nullable = true) @Min(200) @Max(599) Integer status,
        @Schema(nullable = true, maxLength = 64) String traceId) {}
