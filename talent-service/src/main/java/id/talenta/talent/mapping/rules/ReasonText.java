package id.talenta.talent.mapping.rules;

import id.talenta.talent.ruleset.rules.Name;

/** A reason as a sentence, in both languages, made of the reason and of the names in the rule set: no person, no database. */
public final class ReasonText {

    private ReasonText() {}

    /**
     * The sentence of a reason.
     *
     * @param reason masked or not
     * @param rules by which it was decided
     */
    public static Name of(Reason reason, MappingRules rules) {
        ReasonNames names = new ReasonNames(rules);
        return new Name(new IndonesianReasons(names).sentence(reason), new EnglishReasons(names).sentence(reason));
    }
}
