package id.talenta.casn.evaluation;

import id.talenta.platform.data.events.Event;
import id.talenta.platform.data.events.Topic;
import java.util.UUID;

/** The event that an evaluation was published: by which rules, with which results. It happens once to an evaluation. */
record EvaluationPublished(
        UUID evaluation,
        UUID selection,
        String agency,
        Stage stage,
        String ruleSet,
        int ruleSetVersion,
        String inputDigest,
        String resultDigest,
        Counts counts,
        int publicationVersion)
        implements Event {

    static final Topic TOPIC = Topic.facts("talenta.casn.facts.v1");

    static EvaluationPublished of(Evaluation of, int publicationVersion) {
        return new EvaluationPublished(
                of.id(),
                of.selectionId(),
                of.agency(),
                of.stage(),
                of.ruleSetCode(),
                of.ruleSetVersion(),
                of.inputDigest(),
                of.resultDigest(),
                of.counts(),
                publicationVersion);
    }

    @Override
    public Topic topic() {
        return TOPIC;
    }

    @Override
    public String type() {
        return "id.talenta.casn.evaluation-published.v1";
    }

    @Override
    public String key() {
        return evaluation.toString();
    }

    @Override
    public long version() {
        return 1;
    }
}
