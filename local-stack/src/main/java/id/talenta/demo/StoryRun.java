package id.talenta.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was sent after publication, and what came back. */
final class StoryRun {

    /** Of whom there are people who serve already. */
    static final Map<String, String> AGENCIES =
            new TreeMap<>(Map.of("35.74", "Kota Probolinggo", "35.07", "Kabupaten Malang", "35.78", "Kota Surabaya"));

    final List<SelectionRun> selections;
    final LocalDate today;

    List<StaffMember> staff;

    List<Appointee> appointed = List.of();
    /** By agency and NIP: everybody whom the suite has there, people of earlier runs included. */
    final Map<String, Map<String, JsonNode>> profiles = new TreeMap<>();

    final Map<String, MappingRun> mappings = new TreeMap<>();
    /** By region. */
    final Map<String, JsonNode> scorecards = new TreeMap<>();

    StoryRun(List<SelectionRun> selections, List<StaffMember> staff, LocalDate today) {
        this.selections = selections;
        this.staff = staff;
        this.today = today;
    }

    /** The year of the latest appraisals, those of the current one not being due. */
    int appraised() {
        return today.getYear() - 1;
    }

    List<Appointee> appointedTo(String agency) {
        return appointed.stream().filter(one -> one.run().agency.equals(agency)).toList();
    }

    /**
     * A mapping as it stood when it was published.
     *
     * @param mapping the resource
     * @param matrix its counts
     * @param placements by the id of the profile
     * @param fileDigest SHA-256 of the file of placements
     */
    record MappingRun(
            String path, JsonNode mapping, JsonNode matrix, Map<String, JsonNode> placements, String fileDigest) {}
}
