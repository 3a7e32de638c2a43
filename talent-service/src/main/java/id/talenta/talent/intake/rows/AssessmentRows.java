package id.talenta.talent.intake.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.platform.data.csv.CsvField;
import id.talenta.platform.data.csv.CsvRow;
import id.talenta.platform.data.csv.RejectedRows;
import id.talenta.platform.data.database.Ids;
import id.talenta.talent.assessment.Components;
import id.talenta.talent.assessment.Components.Acting;
import id.talenta.talent.assessment.Components.Competency;
import id.talenta.talent.assessment.Components.Discipline;
import id.talenta.talent.assessment.Components.Diversity;
import id.talenta.talent.assessment.Components.Education;
import id.talenta.talent.assessment.Components.Experience;
import id.talenta.talent.assessment.Components.Level;
import id.talenta.talent.assessment.rules.CompetencyLevel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rows of a file of assessments. A blank cell, like a column that is not there, means: not assessed. */
public final class AssessmentRows implements IntakeRows {

    private static final List<String> COMPETENCIES =
            List.of("M.01", "M.02", "M.03", "M.04", "M.05", "M.06", "M.07", "M.08", "SK.01");

    static final Columns COLUMNS = new Columns(List.of("nip", "assessedOn", "instrument"), optional());

    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ObjectMapper json;
    private final LocalDate today;

    /**
     * @param json writes the components as they are stored
     * @param today nothing was assessed on a later day
     */
    public AssessmentRows(ObjectMapper json, LocalDate today) {
        this.json = json;
        this.today = today;
    }

    private static List<String> optional() {
        List<String> columns =
                new ArrayList<>(List.of("validUntil", "award", "teamAssignment", "feedback360", "competencyScore"));
        columns.addAll(COMPETENCIES);
        columns.addAll(List.of(
                "competencyDevelopment",
                "yearsInPosition",
                "diversity",
                "acting",
                "potential",
                "education",
                "fieldMatch",
                "discipline"));
        return columns;
    }

    @Override
    public String staging() {
        return "assessment_staging";
    }

    @Override
    public List<String> stagingColumns() {
        return List.of("id", "nip", "assessed_on", "valid_until", "instrument", "components");
    }

    @Override
    public Key key() {
        return new Key(List.of("nip", "assessed_on", "instrument", "components"), "nip");
    }

    @Override
    public Object[] read(CsvRow row, RejectedRows rejected) {
        CsvField field = new CsvField(row, rejected);
        String nip = NipField.read(row, field);
        LocalDate assessedOn = field.date("assessedOn");
        if (assessedOn != null && assessedOn.isAfter(today)) {
            field.reject("assessedOn", "not-yet", Map.of());
        }
        LocalDate validUntil = row.get("validUntil").isEmpty() ? null : field.date("validUntil");
        if (assessedOn != null && validUntil != null && validUntil.isBefore(assessedOn)) {
            field.reject("validUntil", "valid-before-assessed", Map.of());
        }
        String instrument = field.text("instrument", 200);
        Components components = components(row, field);
        if (!field.isRejected() && !components.hasSomething()) {
            field.reject(null, "nothing-given", Map.of());
        }
        return new Object[] {Ids.next(), nip, assessedOn, validUntil, instrument, written(components)};
    }

    private String written(Components components) {
        try {
            return json.writeValueAsString(components);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Components components(CsvRow row, CsvField field) {
        return new Components(
                score(field, "award"),
                score(field, "teamAssignment"),
                score(field, "feedback360"),
                competency(row, field),
                score(field, "competencyDevelopment"),
                experience(row, field),
                score(field, "potential"),
                optional(row, field, "education", Education.class),
                row.get("fieldMatch").isEmpty() ? null : field.bool("fieldMatch"),
                optional(row, field, "discipline", Discipline.class));
    }

    private static Experience experience(CsvRow row, CsvField field) {
        Experience experience = new Experience(
                row.get("yearsInPosition").isEmpty() ? null : field.integer("yearsInPosition", 0, 50),
                optional(row, field, "diversity", Diversity.class),
                optional(row, field, "acting", Acting.class));
        return experience.hasSomething() ? experience : null;
    }

    private static Competency competency(CsvRow row, CsvField field) {
        BigDecimal score = score(field, "competencyScore");
        List<Level> levels = new ArrayList<>();
        for (String competency : COMPETENCIES) {
            if (!row.get(competency).isEmpty()) {
                levels.add(level(row.get(competency), competency, field));
            }
        }
        if (levels.isEmpty()) {
            return score == null ? null : new Competency(score, null);
        }
        return score == null
                ? new Competency(null, levels)
                : field.reject("competencyScore", "score-or-levels", Map.of());
    }

    private static Level level(String cell, String competency, CsvField field) {
        if (!cell.matches("[0-5]/[1-5]")) {
            return field.reject(competency, "not-levels", Map.of("highest", CompetencyLevel.HIGHEST));
        }
        return new Level(competency, cell.charAt(0) - '0', cell.charAt(2) - '0');
    }

    private static BigDecimal score(CsvField field, String column) {
        BigDecimal score = field.decimal(column);
        if (score != null && (score.signum() < 0 || score.compareTo(HUNDRED) > 0)) {
            return field.reject(column, "out-of-range", Map.of("minimum", 0, "maximum", 100));
        }
        return score == null || score.stripTrailingZeros().scale() <= DECIMALS
                ? score
                : field.reject(column, "too-many-decimals", Map.of("decimals", DECIMALS));
    }

    private static <E extends Enum<E>> E optional(CsvRow row, CsvField field, String column, Class<E> type) {
        return row.get(column).isEmpty() ? null : field.oneOf(column, type);
    }
}
