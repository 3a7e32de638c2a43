package id.talenta.demo;

import java.io.PrintStream;

/** What the story came to: the matrix of each mapping, and the scorecards. */
final class StoryTables {

    private StoryTables() {}

    static void print(StoryRun run, PrintStream out) {
        run.mappings.forEach((agency, mapping) -> {
            Matrix matrix = Matrix.of(mapping.matrix());
            NineBoxDrawing.print(
                    "%s %s, %d, by %s"
                            .formatted(agency, StoryRun.AGENCIES.get(agency), run.today.getYear(), Story.RULE_SET),
                    matrix.boxes(),
                    matrix.unmapped(),
                    out);
        });
        ScorecardTable.print(run.scorecards.values(), out);
        out.println();
    }
}
