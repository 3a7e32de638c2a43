package id.talenta.casn.intake.rows;

import id.talenta.casn.evaluation.rules.Affirmation;
import id.talenta.casn.evaluation.rules.PppkPriority;
import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.platform.data.csv.CsvField;
import id.talenta.platform.data.csv.CsvRow;
import id.talenta.platform.data.csv.RejectedRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows of a participants file of a PPPK selection: who it is, and priority class and affirmations by the year's rules. */
public final class PppkParticipantRows implements IntakeRows {

    private static final String PRIORITY = "priority";
    private static final String AFFIRMATIONS = "affirmations";

    private final PppkRules rules;
    private final PersonRows people;
    private final Map<String, String> positionByFormation;

    /**
     * @param qualificationsByFormation the column {@code qualification} of each formation of the selection
     * @param positionByFormation the position of each
     */
    public PppkParticipantRows(
            PppkRules rules, Map<String, String> qualificationsByFormation, Map<String, String> positionByFormation) {
        this.rules = rules;
        this.people = new PersonRows(rules.year(), qualificationsByFormation);
        this.positionByFormation = positionByFormation;
    }

    @Override
    public String table() {
        return "participant";
    }

    @Override
    public List<String> tableColumns() {
        List<String> columns = new ArrayList<>(PersonRows.TABLE_COLUMNS);
        columns.addAll(List.of("gpa", PRIORITY, AFFIRMATIONS));
        return columns;
    }

    @Override
    public Key key() {
        return new Key("number", "participantNumber");
    }

    @Override
    public List<Key> otherKeys() {
        return List.of(new Key("nik", "nik"));
    }

    @Override
    public Object[] read(CsvRow row, RejectedRows rejected) {
        CsvField field = new CsvField(row, rejected);
        List<Object> values = new ArrayList<>(people.read(row, field));
        // of the form that a list of participants has; nothing is decided by it, so it is not kept
        field.decimal("gpa");
        values.add(null);
        values.add(priority(row, field));
        values.add(affirmations(row, field));
        return values.toArray();
    }

    private String priority(CsvRow row, CsvField field) {
        String given = row.get(PRIORITY);
        if (rules.priorities().isEmpty()) {
            return given.isEmpty() ? null : field.reject(PRIORITY, "not-in-rules", Map.of());
        }
        if (given.isEmpty()) {
            return field.reject(PRIORITY, "missing-value", Map.of());
        }
        String allowed = rules.priorities().stream().map(PppkPriority::code).collect(Collectors.joining(", "));
        return rules.priority(given).isPresent()
                ? given
                : field.reject(PRIORITY, "unknown-priority", Map.of("allowed", allowed));
    }

    private String affirmations(CsvRow row, CsvField field) {
        String given = row.get(AFFIRMATIONS);
        if (given.isEmpty()) {
            return null;
        }
        if (rules.affirmations().isEmpty()) {
            return field.reject(AFFIRMATIONS, "not-in-rules", Map.of());
        }
        String position = positionByFormation.get(row.get("formationCode"));
        Set<Affirmation> found = EnumSet.noneOf(Affirmation.class);
        for (String code : given.split(";", -1)) {
            Affirmation affirmation = Arrays.stream(Affirmation.values())
                    .filter(known -> known.name().equals(code.strip()))
                    .findFirst()
                    .orElse(null);
            boolean granted = affirmation != null && position != null && rules.affirms(affirmation, position);
            if (!granted || !found.add(affirmation)) {
                return field.reject(AFFIRMATIONS, "affirmation-not-granted", Map.of());
            }
        }
        return found.stream().map(Affirmation::name).collect(Collectors.joining(";"));
    }
}
