package id.talenta.casn.correction;

import id.talenta.casn.selection.Selection;
import id.talenta.casn.selection.SelectionKind;
import id.talenta.casn.selection.SelectionService;
import id.talenta.platform.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The corrections that were recorded, of whatever kind of selection and by whatever way. */
@ApplicationScoped
public class RecordedCorrections {

    private final CorrectionRepository corrections;
    private final PppkCorrectionRepository pppk;
    private final SkbTestCorrections tests;
    private final PersonCorrectionRepository people;
    private final PersonCorrectionChecks checks;
    private final SelectionService selections;
    private final Caller caller;

    RecordedCorrections(
            CorrectionRepository corrections,
            PppkCorrectionRepository pppk,
            SkbTestCorrections tests,
            PersonCorrectionRepository people,
            PersonCorrectionChecks checks,
            SelectionService selections,
            Caller caller) {
        this.corrections = corrections;
        this.pppk = pppk;
        this.tests = tests;
        this.people = people;
        this.checks = checks;
        this.selections = selections;
        this.caller = caller;
    }

    @Transactional
    List<NumberedCorrection> page(UUID selectionId, long after, int atMost) {
        Selection selection = selections.get(selectionId);
        List<NumberedCorrection> found = new ArrayList<>(scores(selection, after, atMost));
        boolean personal = caller.has("pii:read");
        boolean sensitive = caller.has("pii:sensitive");
        people.page(selectionId, after, atMost).stream()
                .map(row -> row.view().kind() == CorrectionKind.participant
                        ? new NumberedCorrection(row.sequence(), row.view().ofPerson(personal, sensitive))
                        : row)
                .forEach(found::add);
        // each table gave as many as are asked for, so that the first of all of them are among these
        return found.stream()
                .sorted(Comparator.comparingLong(NumberedCorrection::sequence))
                .limit(atMost)
                .toList();
    }

    private List<NumberedCorrection> scores(Selection selection, long after, int atMost) {
        if (selection.kind() != SelectionKind.PPPK) {
            return withoutSensitiveTests(selection.id(), corrections.page(selection.id(), after, atMost));
        }
        boolean sensitive =
                selections.ruleSetOf(selection).payload().pppk().affirmations().isEmpty()
                        || caller.has("pii:sensitive");
        return pppk.page(selection.id(), after, atMost).stream()
                .map(row -> sensitive
                        ? row
                        : new NumberedCorrection(row.sequence(), row.view().withoutSensitive()))
                .toList();
    }

    private List<NumberedCorrection> withoutSensitiveTests(UUID selectionId, List<NumberedCorrection> found) {
        if (caller.has("pii:sensitive")) {
            return found;
        }
        Set<String> hidden = tests.sensitive(
                selectionId,
                found.stream().map(row -> row.view().participantNumber()).toList());
        return found.stream()
                .map(row -> row.view().kind() == CorrectionKind.skbTest
                                && hidden.contains(row.view().participantNumber())
                        ? new NumberedCorrection(row.sequence(), row.view().withoutTest())
                        : row)
                .toList();
    }

    /** The corrections of each of these participants; nothing for who has none. */
    @Transactional
    public Map<String, List<UUID>> of(UUID selectionId, Collection<String> participantNumbers) {
        // a selection has those of its kind alone
        Map<String, List<UUID>> found = new HashMap<>(corrections.of(selectionId, participantNumbers));
        found.putAll(pppk.of(selectionId, participantNumbers));
        for (CorrectionLog log : people.logs()) {
            log.of(selectionId, participantNumbers)
                    .forEach((number, ids) -> found.merge(number, ids, RecordedCorrections::both));
        }
        return found;
    }

    private static List<UUID> both(List<UUID> some, List<UUID> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** Who recorded corrections since a moment, or ever where it is null. */
    @Transactional
    public List<String> recordersSince(UUID selectionId, Instant since) {
        List<String> found = new ArrayList<>(corrections.recordersSince(selectionId, since));
        found.addAll(pppk.recordersSince(selectionId, since));
        people.logs().forEach(log -> found.addAll(log.recordersSince(selectionId, since)));
        return found;
    }

    /** How many corrections in force an evaluation does not hold, because it was made before them. */
    @Transactional
    public long notIn(UUID evaluationId) {
        return corrections.notIn(evaluationId) + pppk.notIn(evaluationId) + checks.notIn(evaluationId);
    }
}
