package id.talenta.casn.evaluation.rules;

/**
 * People who are equal on every criterion and stand for unfilled posts of a formation elsewhere, more of them than posts.
 *
 * @param formationCode whose posts they are
 * @param sharing how many people are equal
 * @param posts how many posts are left for them
 * @param outcome for one of them: SELECTED or NOT_SELECTED by the committee, UNDECIDED before it decided
 */
public record PppkTie(String formationCode, int sharing, int posts, Outcome outcome) {}
