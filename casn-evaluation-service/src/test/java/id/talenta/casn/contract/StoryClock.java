package id.talenta.casn.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what a run of the story answers into what the contract shows: the story's days and ids in place of the run's. */
final class StoryClock {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final int NEAR = 60;

    private final TreeMap<Instant, LocalDate> days = new TreeMap<>();
    private final Set<String> said = new HashSet<>();
    private final Map<String, String> shown = new HashMap<>();
    private final Map<String, String> real = new HashMap<>();

    /** From now on it is this day in the story. */
    void on(String day) {
        days.put(Instant.now().minusMillis(1), LocalDate.parse(day));
    }

    /** The run's id of what the examples call otherwise. */
    void learn(String inExamples, String inRun) {
        shown.put(inRun, inExamples);
        real.put(inExamples, inRun);
    }

    /** An example as it is sent. */
    String toRun(String text) {
        DAY.matcher(text).results().forEach(day -> said.add(day.group()));
        return ID.matcher(text).replaceAll(id -> real.getOrDefault(id.group(), id.group()));
    }

    /** An answer as it is shown. */
    JsonNode toShow(JsonNode node) {
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(each -> object.set(each.getKey(), toShow(each.getValue())));
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            node.forEach(each -> array.add(toShow(each)));
            return array;
        }
        return node.isTextual() ? JsonNodeFactory.instance.textNode(toShow(node.asText())) : node;
    }

    String toShow(String text) {
        if (TIME.matcher(text).matches()) {
            Instant time = Instant.parse(text);
            Map.Entry<Instant, LocalDate> mark = days.floorEntry(time);
            return mark == null
                    ? text
                    : mark.getValue()
                            .atTime(2, 30)
                            .toInstant(ZoneOffset.UTC)
                            .plus(Duration.between(mark.getKey(), time).truncatedTo(ChronoUnit.SECONDS))
                            .toString();
        }
        if (DAY.matcher(text).matches() && !said.contains(text)) {
            long off = ChronoUnit.DAYS.between(LocalDate.now(ZONE), LocalDate.parse(text));
            return Math.abs(off) > NEAR
                    ? text
                    : days.lastEntry().getValue().plusDays(off).toString();
        }
        return ID.matcher(text).replaceAll(id -> Matcher.quoteReplacement(shownId(id.group())));
    }

    private String shownId(String id) {
        if (!real.containsKey(id) && !shown.containsKey(id)) {
            learn("0190a1b2-0000-7000-8000-%012d".formatted(500 + shown.size()), id);
        }
        return shown.getOrDefault(id, id);
    }
}
