package id.talenta.casn.evaluation.rules;

/**
 * Somebody who was ranked in their own formation and got none of its posts.
 *
 * @param participantNumber who
 * @param formation their own formation
 * @param place its place
 * @param skd their SKD scores, held against the passing grade of the receiving formation
 * @param key what they are ranked by
 */
public record ChainApplicant(
        String participantNumber, FormationNeed formation, FormationPlace place, SkdScores skd, RankingKey key) {}
