package id.talenta.region.meeting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "MeetingSummary", description = "A meeting as it is listed; the whole of it is at its own address")
record MeetingSummary(
        @NotNull UUID id,

        @Schema(required = true, maxLength = 200, examples = "Rapat Koordinasi Evaluasi CASN dan Manajemen Talenta")
        String title,

        @NotNull LocalDate date,

        @Schema(required = true, maxLength = 200, examples = "Pendapa Agung, Kabupaten Malang")
        String place) {

    @Schema(name = "MeetingPage", description = "A page of meetings, the latest first")
    record Page(
            @Schema(required = true) @Size(max = 200) List<MeetingSummary> data,

            @Schema(required = true, nullable = true, maxLength = 1000) @Pattern(regexp = "[A-Za-z0-9_.-]+")
            String next) {}
}
