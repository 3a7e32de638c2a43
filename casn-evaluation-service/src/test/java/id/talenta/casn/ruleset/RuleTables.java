package id.talenta.casn.ruleset;

import com.fasterxml.jackson.databind.JsonNode;
import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.NeedType;
import id.talenta.casn.evaluation.rules.PassingGrade;
import id.talenta.casn.evaluation.rules.SelectionRules;
import id.talenta.casn.probation.rules.ProbationRules;
import id.talenta.platform.data.ruleset.RuleSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Writes rule sets as tables, whatever their kind: every value of the payload is in one of them. */
final class RuleTables {

    /** What the head of a rule set says anyway. */
    private static final Set<String> NAMED = Set.of("kind", "year");

    private final StringBuilder page = new StringBuilder();

    /** The passing grades of all years side by side; of each code the highest version. */
    void passingGrades(List<RuleSet<SelectionRules>> ruleSets) {
        Map<Integer, CpnsRules> byYear = new TreeMap<>();
        ruleSets.stream()
                .map(RuleSet::payload)
                .filter(CpnsRules.class::isInstance)
                .map(CpnsRules.class::cast)
                .forEach(rules -> byYear.put(rules.year(), rules));
        Set<String> posts = new LinkedHashSet<>();
        byYear.values().forEach(rules -> posts.addAll(rules.skd().specialPosts()));
        page.append("\n## CPNS: passing grades by year\n\n")
                .append("TWK/TIU/TKP where each test has a minimum; else the total, and the minimum of a test. ")
                .append("– : does not exist in that year. * : not verified.\n\n");
        row("need type", byYear.keySet().stream().map(Object::toString).toList());
        row("---", byYear.keySet().stream().map(year -> "---").toList());
        for (NeedType needType : NeedType.ofCpns()) {
            row(needType.name(), grades(byYear, needType, null));
        }
        for (String post : posts) {
            row(NeedType.UMUM + ", " + post, grades(byYear, NeedType.UMUM, post));
        }
    }

    private static List<String> grades(Map<Integer, CpnsRules> byYear, NeedType needType, String post) {
        return byYear.values().stream()
                .map(rules -> grade(rules, needType, post).map(RuleTables::text).orElse("–"))
                .toList();
    }

    private static Optional<PassingGrade> grade(CpnsRules rules, NeedType needType, String post) {
        return rules.skd().passingGrades().stream()
                .filter(grade -> grade.needType() == needType
                        && (post == null ? grade.specialPost() == null : post.equals(grade.specialPost())))
                .findFirst();
    }

    private static String text(PassingGrade grade) {
        String tests = grade.total() == null
                ? grade.perTest().values().stream().map(Object::toString).collect(Collectors.joining("/"))
                : grade.perTest().entrySet().stream()
                        .map(minimum -> "; " + minimum.getKey() + " " + minimum.getValue())
                        .collect(Collectors.joining("", grade.total().toString(), ""));
        return grade.verified() ? tests : tests + " *";
    }

    /** A rule set of a selection, with everything that its file says. */
    void ruleSet(RuleSet<SelectionRules> ruleSet) {
        ruleSet(
                ruleSet,
                "kind, year",
                ruleSet.payload().kind() + ", " + ruleSet.payload().year());
    }

    /** The rule set of the probation, likewise. */
    void probation(RuleSet<ProbationRules> ruleSet) {
        ruleSet(ruleSet, "kind", ruleSet.document().at("/payload/kind").asText());
    }

    private void ruleSet(RuleSet<?> ruleSet, String what, String named) {
        page.append("\n## `%s`, version %d\n\n%s.\n\n"
                .formatted(ruleSet.code(), ruleSet.version(), ruleSet.title().en()));
        row("", List.of(""));
        row("---", List.of("---"));
        row(what, List.of(named));
        row(
                "in effect",
                List.of("from " + ruleSet.effectiveFrom()
                        + (ruleSet.effectiveTo() == null ? "" : " to " + ruleSet.effectiveTo())));
        row("legal basis", List.of(String.join("; ", ruleSet.legalBasis())));
        row("sources", List.of(String.join("; ", ruleSet.sourceUrl())));
        row("confidence", List.of(ruleSet.confidence() + (ruleSet.verified() ? "" : ", not verified")));
        row("SHA-256", List.of("`" + ruleSet.digest() + "`"));
        JsonNode payload = ruleSet.document().get("payload");
        payload.properties().forEach(part -> {
            if (!part.getValue().isContainerNode() && !NAMED.contains(part.getKey())) {
                row(labelled(RuleWords.part(part.getKey()), part.getKey()), List.of(scalar(part.getValue())));
            }
        });
        payload.properties().forEach(part -> {
            if (part.getValue().isContainerNode()) {
                part(part.getKey(), part.getValue());
            }
        });
        page.append("\n### Notes\n\n");
        ruleSet.notes().forEach(note -> page.append("- ").append(note).append('\n'));
    }

    private void part(String name, JsonNode part) {
        page.append("\n### ").append(labelled(RuleWords.part(name), name)).append("\n");
        if (part.isEmpty()) {
            page.append("\nNone.\n");
            return;
        }
        if (part.isArray()) {
            page.append('\n');
            if (isTable(part)) {
                table(part);
            } else {
                page.append(scalars(part)).append('\n');
            }
            return;
        }
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, JsonNode> tables = new LinkedHashMap<>();
        flatten("", part, values, tables);
        if (!values.isEmpty()) {
            page.append('\n');
            row("value", List.of(""));
            row("---", List.of("---"));
            values.forEach((key, value) -> row(labelled(RuleWords.field(key), key), List.of(value)));
        }
        tables.forEach((key, rows) -> {
            page.append("\n").append(labelled(RuleWords.field(key), key)).append(":\n\n");
            table(rows);
        });
    }

    private static void flatten(String at, JsonNode node, Map<String, String> values, Map<String, JsonNode> tables) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> flatten(
                            at.isEmpty() ? field.getKey() : at + "." + field.getKey(),
                            field.getValue(),
                            values,
                            tables));
        } else if (isTable(node)) {
            tables.put(at, node);
        } else {
            values.put(at, node.isArray() ? scalars(node) : scalar(node));
        }
    }

    /** In words, and as the file and the notes call it. */
    private static String labelled(String words, String key) {
        return words + " (`" + key + "`)";
    }

    private static boolean isTable(JsonNode node) {
        return node.isArray() && !node.isEmpty() && node.get(0).isContainerNode();
    }

    private void table(JsonNode rows) {
        List<Map<String, String>> all = new ArrayList<>();
        Set<String> columns = new LinkedHashSet<>();
        for (JsonNode each : rows) {
            Map<String, String> values = new LinkedHashMap<>();
            Map<String, JsonNode> nested = new LinkedHashMap<>();
            flatten("", each, values, nested);
            nested.forEach((key, inner) -> values.put(key, inner.toString()));
            columns.addAll(values.keySet());
            all.add(values);
        }
        List<String> header = List.copyOf(columns);
        cells(header.stream().map(RuleWords::field).toList());
        cells(header.stream().map(column -> "---").toList());
        all.forEach(values -> cells(
                header.stream().map(column -> values.getOrDefault(column, "–")).toList()));
    }

    private static String scalars(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(RuleTables::scalar)
                .collect(Collectors.joining(", "));
    }

    private static String scalar(JsonNode value) {
        return value.isNull() ? "–" : value.asText();
    }

    private void row(String first, List<String> others) {
        List<String> cells = new ArrayList<>(List.of(first));
        cells.addAll(others);
        cells(cells);
    }

    private void cells(List<String> cells) {
        page.append(
                cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
