package id.talenta.talent.ruleset;

import id.talenta.talent.appraisal.rules.AppraisalRules;
import id.talenta.talent.mapping.rules.MappingRules;
import id.talenta.talent.ruleset.rules.PayloadCheck;

/**
 * The payload of a talent rule set: rules of one kind.
 *
 * @param kind what they decide
 * @param appraisal the rules of an appraisal; of this kind only
 * @param mapping the rules of a mapping; of this kind only
 */
public record TalentRules(RulesKind kind, AppraisalRules appraisal, MappingRules mapping) {

    /** What rules decide. */
    public enum RulesKind {
        /** The predicate of an appraisal. */
        APPRAISAL,
        /** The box of a person. */
        MAPPING
    }

    /** Checks that the rules are those of the kind. */
    public TalentRules {
        PayloadCheck.present(kind, "payload.kind");
        PayloadCheck.require(
                (appraisal != null) == (kind == RulesKind.APPRAISAL),
                "payload.appraisal",
                kind == RulesKind.APPRAISAL ? "is missing" : "does not fit the kind " + kind);
        PayloadCheck.require(
                (mapping != null) == (kind == RulesKind.MAPPING),
                "payload.mapping",
                kind == RulesKind.MAPPING ? "is missing" : "does not fit the kind " + kind);
    }
}
