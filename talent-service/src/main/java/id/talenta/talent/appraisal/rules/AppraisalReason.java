package id.talenta.talent.appraisal.rules;

import id.talenta.talent.ruleset.rules.Name;

/**
 * Why an appraisal has its predicate: both ratings and the cell of the table that they meet in.
 *
 * @param result the work result
 * @param behaviour the work behaviour
 * @param predicate what the table says for both
 */
public record AppraisalReason(WorkRating result, WorkRating behaviour, Predicate predicate) {

    /**
     * The reason as a sentence.
     *
     * @return the sentence in both languages
     */
    public Name text() {
        return new Name(
                "Hasil kerja " + result.official() + " dengan perilaku kerja " + behaviour.official()
                        + " menghasilkan predikat kinerja " + predicate.official() + ".",
                "A work result " + result.english() + " with behaviour " + behaviour.english()
                        + " gives the performance predicate " + predicate.official() + " (" + predicate.english()
                        + ").");
    }
}
