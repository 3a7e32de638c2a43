package id.talenta.casn.intake.rows;

import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.NeedType;
import id.talenta.platform.data.csv.CsvField;
import id.talenta.platform.data.csv.CsvRow;
import id.talenta.platform.data.csv.RejectedRows;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Rows of a formations file. */
public final class FormationRows implements IntakeRows {

    private static final int MOST_POSTS = 100_000;
    private static final String SPECIAL_POST = "specialPost";

    private final Set<NeedType> needTypes;
    private final SortedSet<String> specialPosts;

    /** Formations whose need types and special posts are those of the rules. */
    public FormationRows(CpnsRules rules) {
        this.needTypes = rules.skd().needTypes();
        this.specialPosts = rules.skd().specialPosts();
    }

    @Override
    public String table() {
        return "formation";
    }

    @Override
    public List<String> tableColumns() {
        return List.of("code", "position", "unit", "location", "need_type", "qualification", "quota", "special_post");
    }

    @Override
    public Key key() {
        return new Key("code", "formationCode");
    }

    @Override
    public Object[] read(CsvRow row, RejectedRows rejected) {
        CsvField field = new CsvField(row, rejected);
        String qualification = field.text("qualification", 4000);
        if (qualification != null && Qualifications.of(qualification).isEmpty()) {
            field.reject("qualification", "missing-value", Map.of());
        }
        return new Object[] {
            field.code("formationCode", 64),
            field.text("position", 300),
            field.text("unit", 500),
            field.text("location", 300),
            needType(field),
            qualification,
            field.integer("quota", 1, MOST_POSTS),
            specialPost(row, field)
        };
    }

    private NeedType needType(CsvField field) {
        NeedType needType = field.oneOf("needType", NeedType.class);
        if (needType != null && !NeedType.ofCpns().contains(needType)) {
            return field.reject("needType", "need-type-not-of-cpns", Map.of());
        }
        return needType == null || needTypes.contains(needType)
                ? needType
                : field.reject("needType", "need-type-not-in-year", Map.of("allowed", joined(needTypes)));
    }

    private String specialPost(CsvRow row, CsvField field) {
        String given = row.get(SPECIAL_POST);
        if (given.isEmpty() || specialPosts.contains(given)) {
            return given.isEmpty() ? null : given;
        }
        return specialPosts.isEmpty()
                ? field.reject(SPECIAL_POST, "no-special-posts-in-year", Map.of())
                : field.reject(SPECIAL_POST, "unknown-special-post", Map.of("allowed", joined(specialPosts)));
    }

    private static String joined(Set<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
