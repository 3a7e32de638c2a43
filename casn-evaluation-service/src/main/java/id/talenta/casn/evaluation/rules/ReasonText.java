package id.talenta.casn.evaluation.rules;

/**
 * A reason as a sentence, in Indonesian and in English, made of the reason alone: no name, no database.
 *
 * @param id in Indonesian, numbers with a decimal comma
 * @param en in English, numbers with a decimal point
 */
public record ReasonText(String id, String en) {

    /**
     * The sentence of a reason.
     *
     * @param reason the reason, masked or not
     * @return the sentence in both languages
     */
    public static ReasonText of(Reason reason) {
        return of(reason, null);
    }

    /**
     * The sentence of a reason that compares, naming with whom.
     *
     * @param reason the reason, masked or not
     * @param edge who is at the edge; null if that is not known, or the reason does not compare
     * @return the sentence in both languages
     */
    public static ReasonText of(Reason reason, EdgePeople edge) {
        ReasonText anonymous = anonymous(reason);
        return edge == null
                ? anonymous
                : new ReasonText(
                        anonymous.id.replace(IndonesianReasons.EDGE, edge.indonesian()),
                        anonymous.en.replace(EnglishReasons.EDGE, edge.english()));
    }

    private static ReasonText anonymous(Reason reason) {
        return new ReasonText(IndonesianReasons.sentence(reason), EnglishReasons.sentence(reason));
    }
}
