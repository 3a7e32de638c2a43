package id.talenta.casn.evaluation;

import id.talenta.casn.CasnProblem;
import id.talenta.casn.correction.RecordedCorrections;
import id.talenta.casn.objection.rules.ObjectionWindow;
import id.talenta.casn.selection.SelectionService;
import id.talenta.casn.selection.rules.Phase;
import id.talenta.platform.data.database.Time;
import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** On which terms an evaluation is published: as which version of its stage, why, and until when there can be objections. */
@ApplicationScoped
class PublicationTerms {

    private final PublicationRepository publications;
    private final RecordedCorrections corrections;
    private final SelectionService selections;
    private final Caller caller;
    private final Clock clock;
    private final int fileDays;
    private final int answerDays;

    /**
     * @param fileDays full days after a publication in which objections can be filed, unless it or the selection's phases say so
     * @param answerDays days after those in which they are to be answered
     */
    PublicationTerms(
            PublicationRepository publications,
            RecordedCorrections corrections,
            SelectionService selections,
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "talenta.objections.file-days") int fileDays,
            @ConfigProperty(name = "talenta.objections.answer-days") int answerDays) {
        this.publications = publications;
        this.corrections = corrections;
        this.selections = selections;
        this.caller = caller;
        this.clock = clock;
        this.fileDays = fileDays;
        this.answerDays = answerDays;
    }

    /**
     * The terms of a publication.
     *
     * @param version from 1
     * @param reason null if none was given
     * @param window empty if there can be no objections
     */
    record Terms(int version, String reason, Optional<ObjectionWindow> window) {}

    /**
     * The terms that hold for an evaluation.
     *
     * @throws ProblemException if it must not be published on what was asked for, or not by this caller
     */
    Terms of(Evaluation evaluation, PublicationRequest request) {
        Publication before = publications
                .latest(evaluation.selectionId(), evaluation.stage())
                .orElse(null);
        Instant since = before == null ? null : before.publishedAt();
        List<String> correctedBy = corrections.recordersSince(evaluation.selectionId(), since);
        correctedBy.forEach(caller::requireOtherThan);
        long missing = corrections.notIn(evaluation.id());
        if (missing > 0) {
            throw new ProblemException(CasnProblem.CORRECTIONS_NOT_EVALUATED, Map.of("count", missing));
        }
        String reason = request.reason() == null ? null : request.reason().strip();
        if (before != null && reason == null && correctedBy.isEmpty()) {
            throw ProblemException.invalid(InputError.inBody("/reason", "reason-of-version", Map.of()));
        }
        LocalDate today = Time.today(clock);
        Optional<ObjectionWindow> asked = request.window(today);
        Optional<ObjectionWindow> window = asked.isEmpty() && before == null
                ? Optional.of(
                        planned(evaluation, today).orElseGet(() -> ObjectionWindow.after(today, fileDays, answerDays)))
                : asked;
        return new Terms(before == null ? 1 : before.version() + 1, reason, window);
    }

    /** The days for objections against the final result that the selection has announced, if they are still to come. */
    private Optional<ObjectionWindow> planned(Evaluation evaluation, LocalDate today) {
        if (evaluation.stage() != Stage.FINAL) {
            return Optional.empty();
        }
        return selections
                .get(evaluation.selectionId())
                .phase(Phase.SANGGAH)
                .filter(sanggah -> !sanggah.from().isBefore(today))
                .map(sanggah -> new ObjectionWindow(
                        sanggah.from(), sanggah.until(), sanggah.until().plusDays(answerDays)));
    }
}
