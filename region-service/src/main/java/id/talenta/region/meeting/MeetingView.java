package id.talenta.region.meeting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Meeting", description = "A meeting of the programme (rapat koordinasi, rakor)")
record MeetingView(
        @NotNull UUID id,

        @Schema(required = true, maxLength = 200, examples = "Rapat Koordinasi Evaluasi CASN dan Manajemen Talenta")
        String title,

        @NotNull LocalDate date,

        @Schema(required = true, maxLength = 200, examples = "Pendapa Agung, Kabupaten Malang")
        String place,

        @Schema(required = true) @Size(max = 50) List<@Size(max = 500) String> agenda,
        @Schema(required = true) @Size(max = 500) List<Participant> participants,
        @Schema(required = true) @Size(max = 50) List<@Size(max = 500) String> findings,
        @Schema(required = true) @Size(max = 50) List<@Size(max = 500) String> decisions) {

    static MeetingView of(Meeting meeting) {
        return new MeetingView(
                meeting.id(),
                meeting.title(),
                meeting.date(),
                meeting.place(),
                List.copyOf(meeting.agenda()),
                List.copyOf(meeting.participants()),
                List.copyOf(meeting.findings()),
                List.copyOf(meeting.decisions()));
    }
}
