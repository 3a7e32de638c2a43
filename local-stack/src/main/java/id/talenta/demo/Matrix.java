package id.talenta.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * The counts of a mapping, as the suite tells them.
 *
 * @param boxes people by box
 * @param unmapped those in none
 * @param reasons how many each reason keeps out
 */
record Matrix(Map<Integer, Long> boxes, long unmapped, Map<String, Long> reasons) {

    static Matrix of(JsonNode matrix) {
        Map<Integer, Long> boxes = new TreeMap<>();
        matrix.path("boxes")
                .forEach(box ->
                        boxes.put(box.path("number").asInt(), box.path("people").asLong(-1)));
        Map<String, Long> reasons = new TreeMap<>();
        matrix.path("unmapped").path("reasons").forEach(reason -> {
            String component = reason.hasNonNull("component")
                    ? ":" + reason.path("component").asText()
                    : "";
            reasons.put(
                    reason.path("cause").asText() + component,
                    reason.path("people").asLong(-1));
        });
        return new Matrix(boxes, matrix.path("unmapped").path("people").asLong(-1), reasons);
    }

    /** What it comes to when these are all. */
    static Matrix counted(Iterable<Position> positions) {
        Map<Integer, Long> boxes = new TreeMap<>();
        for (int box = 1; box <= 9; box++) {
            boxes.put(box, 0L);
        }
        Map<String, Long> reasons = new TreeMap<>();
        long unmapped = 0;
        for (Position one : positions) {
            if (one.isPlaced()) {
                boxes.merge(one.box(), 1L, Long::sum);
            } else {
                unmapped++;
                one.missing().forEach(reason -> reasons.merge(reason, 1L, Long::sum));
            }
        }
        return new Matrix(boxes, unmapped, reasons);
    }
}
