package id.talenta.region.meeting;

import id.talenta.platform.web.input.DateWithin;
import id.talenta.region.input.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "MeetingRequest", description = "A meeting to record; a list that is left out is empty")
record MeetingRequest(
        @Schema(examples = "Rapat Koordinasi Evaluasi CASN dan Manajemen Talenta")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = Text.LINE)
        String title,

        @NotNull @DateWithin LocalDate date,

        @Schema(examples = "Pendapa Agung, Kabupaten Malang") @NotBlank @Size(max = 200) @Pattern(regexp = Text.LINE)
        String place,

        @Schema(description = "What is on the agenda, in order") @Size(max = 50)
        List<@NotBlank @Size(max = 500) @Pattern(regexp = Text.LINE) String> agenda,

        @Schema(description = "Who took part") @Size(max = 500)
        List<@NotNull @Valid Participant> participants,

        @Schema(description = "What was found") @Size(max = 50)
        List<@NotBlank @Size(max = 500) @Pattern(regexp = Text.LINE) String> findings,

        @Schema(description = "What was decided") @Size(max = 50)
        List<@NotBlank @Size(max = 500) @Pattern(regexp = Text.LINE) String> decisions) {

    MeetingRequest {
        agenda = orEmpty(agenda);
        participants = orEmpty(participants);
        findings = orEmpty(findings);
        decisions = orEmpty(decisions);
    }

    static MeetingRequest of(Meeting meeting) {
        return new MeetingRequest(
                meeting.title(),
                meeting.date(),
                meeting.place(),
                meeting.agenda(),
                meeting.participants(),
                meeting.findings(),
                meeting.decisions());
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
