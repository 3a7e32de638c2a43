package id.talenta.casn.comparison;

import id.talenta.casn.comparison.ChangeView.StandingView;
import id.talenta.casn.comparison.rules.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The changes between two evaluations as rows of a file: those of every selection, then the scores of its kind. */
final class DiffCsv {

    static final String[] OF_CPNS = header("skd", "skb", "final");
    static final String[] OF_PPPK =
            header("priority", "technical", "managerial", "sociocultural", "interview", "total");

    private static final List<Function<StandingView, Object>> CPNS = List.of(
            side -> side.scores().skd(),
            side -> side.scores().skb(),
            side -> side.scores().finalScore());

    private static final List<Function<StandingView, Object>> PPPK = List.of(
            side -> side.pppk().priority(),
            side -> side.pppk().technical(),
            side -> side.pppk().managerial(),
            side -> side.pppk().sociocultural(),
            side -> side.pppk().interview(),
            side -> side.pppk().total());

    private DiffCsv() {}

    private static String[] header(String... scores) {
        List<String> names = new ArrayList<>(List.of("participantNumber", "change", "causes", "inputs"));
        for (String both : List.of("formation", "code", "rank")) {
            names.addAll(List.of(both + "Before", both + "After"));
        }
        for (String both : scores) {
            names.addAll(List.of(both + "Before", both + "After"));
        }
        return names.toArray(String[]::new);
    }

    static String[] cells(ChangeView change, boolean ofPppk) {
        List<String> cells = new ArrayList<>();
        cells.add(change.participantNumber());
        cells.add(change.change().name());
        cells.add(change.causes().stream().map(Cause::name).collect(Collectors.joining(";")));
        cells.add(String.join(";", change.inputs()));
        both(cells, change, StandingView::formationCode);
        both(cells, change, StandingView::code);
        both(cells, change, StandingView::rank);
        (ofPppk ? PPPK : CPNS).forEach(score -> both(cells, change, score));
        return cells.toArray(String[]::new);
    }

    private static void both(List<String> cells, ChangeView change, Function<StandingView, Object> value) {
        cells.add(text(change.before(), value));
        cells.add(text(change.after(), value));
    }

    private static String text(StandingView side, Function<StandingView, Object> value) {
        Object found = side == null ? null : value.apply(side);
        return found == null ? "" : found.toString();
    }
}
