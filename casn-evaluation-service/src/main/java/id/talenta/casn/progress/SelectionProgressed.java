package id.talenta.casn.progress;

import id.talenta.platform.data.events.Event;
import id.talenta.platform.data.events.Topic;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The event that tells how far a selection is: its whole state in numbers, without a person. Only published evaluations count.
 *
 * @param present took part in SKD; like the next four null until a published evaluation decides it
 * @param appointed appointments whose decree is issued
 * @param byState appointments by state
 * @param probations probations of CPNS by state: RUNNING, PNS, DISMISSED, RESIGNED
 * @param publishedEvaluation what the numbers from {@code present} to {@code empty} derive from
 */
record SelectionProgressed(
        UUID selection,
        String agency,
        String kind,
        int year,
        int formations,
        int posts,
        int participants,
        Integer present,
        Integer met,
        Integer letThrough,
        Integer filled,
        Integer empty,
        int appointed,
        Map<String, Integer> byState,
        Map<String, Integer> probations,
        UUID publishedEvaluation,
        long version)
        implements Event {

    static final Topic TOPIC = Topic.state("talenta.casn.selections.v1");

    private static final List<String> ISSUED = List.of("SK_TERBIT", "SPMT");

    static SelectionProgressed of(Progress progress) {
        return new SelectionProgressed(
                progress.selection(),
                progress.agency(),
                progress.kind(),
                progress.year(),
                progress.imported().formations(),
                progress.imported().posts(),
                progress.imported().participants(),
                progress.decided().present(),
                progress.decided().met(),
                progress.decided().letThrough(),
                progress.decided().filled(),
                progress.decided().empty(),
                ISSUED.stream()
                        .mapToInt(state -> progress.appointments().getOrDefault(state, 0))
                        .sum(),
                progress.appointments(),
                progress.probations(),
                progress.decided().evaluation(),
                progress.version());
    }

    @Override
    public Topic topic() {
        return TOPIC;
    }

    @Override
    public String type() {
        return "id.talenta.casn.selection-progressed.v1";
    }

    @Override
    public String key() {
        return selection.toString();
    }
}
