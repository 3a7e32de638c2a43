package id.talenta.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.Collection;
import java.util.Locale;

/** The scorecards of all regions, a line each; what nobody has told of is a dash. */
final class ScorecardTable {

    private static final String LINE = "%-6s %-24s %-9s %9s %7s %7s %9s | %7s %7s %7s %8s %7s %7s %7s %7s %8s%n";

    private ScorecardTable() {}

    static void print(Collection<JsonNode> scorecards, PrintStream out) {
        out.printf(
                "%n" + LINE,
                "region",
                "name",
                "stage",
                "published",
                "posts",
                "filled",
                "appointed",
                "people",
                "box 1-4",
                "box 5-6",
                "box 7-9",
                "in none",
                "compl.",
                "leader.",
                "compet.",
                "perform.");
        for (JsonNode card : scorecards) {
            JsonNode casn = card.path("casn");
            JsonNode talent = card.path("talent");
            out.printf(
                    LINE,
                    card.path("region").asText(),
                    shortened(card.path("name").asText()),
                    shortened(card.path("commitment").path("stage").asText()),
                    text(casn.path("published")),
                    text(casn.path("posts")),
                    text(casn.path("filled")),
                    text(casn.path("appointed")),
                    text(talent.path("people")),
                    boxes(talent, 1, 4),
                    boxes(talent, 5, 6),
                    boxes(talent, 7, 9),
                    text(talent.path("unmapped")),
                    text(talent.path("completeness")),
                    text(talent.path("leadership")),
                    text(talent.path("competence")),
                    text(talent.path("performance")));
        }
    }

    private static String boxes(JsonNode talent, int from, int to) {
        if (!talent.hasNonNull("boxes")) {
            return "-";
        }
        long people = 0;
        for (int box = from; box <= to; box++) {
            people += talent.path("boxes").path(Integer.toString(box)).asLong();
        }
        return String.format(Locale.ROOT, "%,d", people);
    }

    private static String text(JsonNode figure) {
        if (figure.isIntegralNumber()) {
            return String.format(Locale.ROOT, "%,d", figure.asLong());
        }
        return figure.isNumber() ? figure.decimalValue().toPlainString() : "-";
    }

    private static String shortened(String text) {
        return text.length() > 24 ? text.substring(0, 24) : text;
    }
}
