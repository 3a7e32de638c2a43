package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.EvaluationFile.Layout;
import id.talenta.platform.data.csv.CanonicalLines;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The canonical files of an evaluation of a CPNS selection. */
final class CpnsFiles implements CanonicalFiles<ResultRow> {

    private final Layout layout;
    private final Map<String, FormationResult> formations;
    private final Set<String> seen = new HashSet<>();

    /** @param formations all that were evaluated; their cuts are not needed */
    CpnsFiles(Layout layout, Map<String, FormationResult> formations) {
        this.layout = layout;
        this.formations = formations;
    }

    @Override
    public String participantNumber(ResultRow row) {
        return row.participantNumber();
    }

    @Override
    public void inputHeader(CanonicalLines lines) throws IOException {
        EvaluationFile.inputHeader(lines, layout);
    }

    @Override
    public void input(CanonicalLines lines, ResultRow row) throws IOException {
        seen.add(row.formationCode());
        EvaluationFile.inputRow(lines, layout, formations.get(row.formationCode()), row);
    }

    @Override
    public void inputEnd(CanonicalLines lines) throws IOException {
        if (layout.filling()) {
            for (Map.Entry<String, FormationResult> formation : new TreeMap<>(formations).entrySet()) {
                if (!seen.contains(formation.getKey())) {
                    EvaluationFile.emptyFormationRow(lines, layout, formation.getValue());
                }
            }
        }
    }

    @Override
    public void resultHeader(CanonicalLines lines) throws IOException {
        EvaluationFile.resultHeader(lines, layout);
    }

    @Override
    public void result(CanonicalLines lines, ResultRow row) throws IOException {
        EvaluationFile.resultRow(lines, layout, row);
    }
}
