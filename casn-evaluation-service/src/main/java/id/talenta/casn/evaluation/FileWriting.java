package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.EvaluationFile.Layout;
import id.talenta.platform.data.csv.CanonicalCsv;
import id.talenta.platform.data.csv.CanonicalLines;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes the canonical input row by row, and after the people the formations that have none. */
final class FileWriting {

    private final CanonicalCsv csv;
    private final Layout layout;
    private final Map<String, FormationResult> formations;
    private final Set<String> seen = new HashSet<>();

    FileWriting(CanonicalCsv csv, Layout layout, Map<String, FormationResult> formations) throws IOException {
        this.csv = csv;
        this.layout = layout;
        this.formations = formations;
        EvaluationFile.inputHeader(csv, layout);
    }

    void row(ResultRow row) throws IOException {
        row(csv, row);
    }

    /** Writes a person's line elsewhere, from where it comes into the file later. */
    void row(CanonicalLines lines, ResultRow row) throws IOException {
        seen.add(row.formationCode());
        EvaluationFile.inputRow(lines, layout, formations.get(row.formationCode()), row);
    }

    /** Writes a person's line that was made before. */
    void line(byte[] made) throws IOException {
        csv.line(made);
    }

    void end() throws IOException {
        if (layout.filling()) {
            for (Map.Entry<String, FormationResult> formation : new TreeMap<>(formations).entrySet()) {
                if (!seen.contains(formation.getKey())) {
                    EvaluationFile.emptyFormationRow(csv, layout, formation.getValue());
                }
            }
        }
    }
}
