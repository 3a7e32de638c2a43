package id.talenta.casn.ruleset;

import com.fasterxml.jackson.databind.JsonNode;
import id.talenta.casn.CasnProblem;
import id.talenta.platform.data.ruleset.RuleSetLedger;
import id.talenta.platform.web.http.EntityVersion;
import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * Rule sets from draft to publication. They hold for every agency, so only who acts for all agencies writes them, and
 * none of the authors publishes.
 */
@ApplicationScoped
public class RuleSetService {

    private static final String EVERY_AGENCY = "*";

    private final RuleSetDraftRepository drafts;
    private final RuleSetPublicationRepository publications;
    private final SelectionRuleSets ruleSets;
    private final RuleSetLedger ledger;
    private final Event<RuleSetPublished> events;
    private final Caller caller;
    private final Clock clock;

    RuleSetService(
            RuleSetDraftRepository drafts,
            RuleSetPublicationRepository publications,
            SelectionRuleSets ruleSets,
            RuleSetLedger ledger,
            Event<RuleSetPublished> events,
            Caller caller,
            Clock clock) {
        this.drafts = drafts;
        this.publications = publications;
        this.ruleSets = ruleSets;
        this.ledger = ledger;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** Begins a version. */
    @Transactional
    RuleSetDraft begin(RuleSetDocument request) {
        caller.requireAgency(EVERY_AGENCY);
        RuleSetKey key = request.key();
        if (isTaken(key) || !drafts.insert(key, request.toJson(), caller.subject(), now())) {
            throw new ProblemException(
                    CasnProblem.RULE_SET_VERSION_TAKEN, Map.of("code", key.code(), "version", key.version()));
        }
        return drafts.find(key).orElseThrow();
    }

    /** Writes a draft anew. */
    @Transactional
    RuleSetDraft replace(RuleSetKey key, String ifMatch, RuleSetDocument request) {
        caller.requireAgency(EVERY_AGENCY);
        requireSame("/code", key.code(), request.code());
        requireSame("/version", key.version(), request.version());
        version(locked(key)).requireMatch(ifMatch);
        drafts.update(key, request.toJson(), caller.subject(), now());
        return drafts.find(key).orElseThrow();
    }

    private static void requireSame(String pointer, Object inPath, Object inBody) {
        if (!inPath.equals(inBody)) {
            throw ProblemException.invalid(InputError.inBody(pointer, "differs-from-path", Map.of()));
        }
    }

    /** Gives a draft up. */
    @Transactional
    void discard(RuleSetKey key, String ifMatch) {
        caller.requireAgency(EVERY_AGENCY);
        version(locked(key)).requireMatch(ifMatch);
        drafts.delete(key);
    }

    /** A draft, if the version is one. */
    @Transactional
    RuleSetDraft draft(RuleSetKey key) {
        return drafts.find(key).orElseThrow(ProblemException::notFound);
    }

    @Transactional
    List<RuleSetDraft> page(RuleSetKey after, int atMost) {
        return drafts.page(after, atMost);
    }

    /** What stands against a draft's publication; changes nothing. */
    @Transactional
    RuleSetValidation validate(RuleSetKey key) {
        caller.requireAgency(EVERY_AGENCY);
        RuleSetDraft draft = drafts.find(key).orElseThrow(() -> absent(key));
        return RuleSetValidation.of(key, draft.document(), ruleSets.all());
    }

    /** How two versions differ, drafts and published ones alike. */
    @Transactional
    List<Difference> compare(RuleSetKey before, RuleSetKey after) {
        return Difference.between(document(before), document(after)).stream()
                .filter(difference -> !List.of("/code", "/version").contains(difference.pointer()))
                .toList();
    }

    private JsonNode document(RuleSetKey key) {
        return ruleSets.find(key.code(), key.version())
                .map(ruleSet -> ruleSet.document())
                .or(() -> drafts.find(key).map(RuleSetDraft::document))
                .orElseThrow(ProblemException::notFound);
    }

    /** Publishes exactly the revision that was looked at. */
    @Transactional
    RuleSetPublication publish(RuleSetKey key, String ifMatch) {
        caller.requireAgency(EVERY_AGENCY);
        publications.lock();
        RuleSetDraft draft = locked(key);
        version(draft).requireMatch(ifMatch);
        draft.authors().forEach(caller::requireOtherThan);
        RuleSetValidation validation = RuleSetValidation.of(key, draft.document(), ruleSets.all());
        if (!validation.errors().isEmpty()) {
            List<InputError> errors = validation.errors().stream()
                    .map(finding -> InputError.inBody(finding.pointer(), finding.code(), finding.values()))
                    .toList();
            throw new ProblemException(CasnProblem.RULE_SET_NOT_VALID, Map.of("count", errors.size()), errors);
        }
        ledger.enter(validation.ruleSet());
        RuleSetPublication publication =
                new RuleSetPublication(key, validation.ruleSet().digest(), draft.authors(), caller.subject(), now());
        publications.insert(publication);
        drafts.delete(key);
        events.fire(new RuleSetPublished(key));
        return publication;
    }

    @Transactional
    RuleSetPublication publication(RuleSetKey key) {
        return publications.find(key).orElseThrow(ProblemException::notFound);
    }

    static EntityVersion version(RuleSetDraft draft) {
        return EntityVersion.of(draft.revision());
    }

    private RuleSetDraft locked(RuleSetKey key) {
        return drafts.lock(key).orElseThrow(() -> absent(key));
    }

    private ProblemException absent(RuleSetKey key) {
        return ruleSets.find(key.code(), key.version()).isPresent()
                ? new ProblemException(CasnProblem.RULE_SET_PUBLISHED)
                : ProblemException.notFound();
    }

    /** A version that was ever run with is taken, whether or not its file is still there. */
    private boolean isTaken(RuleSetKey key) {
        return ruleSets.find(key.code(), key.version()).isPresent() || ledger.holds(key.code(), key.version());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
