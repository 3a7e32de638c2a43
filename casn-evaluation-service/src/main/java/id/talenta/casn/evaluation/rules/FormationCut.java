package id.talenta.casn.evaluation.rules;

/**
 * Where the line was drawn in one formation: recorded with the result, so that reasons can be given later without
 * ranking again.
 *
 * <p>If a tie of the final stage straddles the quota, the line runs through people who are equal on everything: then
 * their key is both {@code lastWithin} and {@code firstOutside}.
 *
 * @param formationCode the formation
 * @param quota number of posts
 * @param limit last rank inside: multiple × quota in the SKD stage, the quota in the final stage
 * @param ranked how many people have a rank
 * @param lastWithin key of the last person inside, null if nobody is ranked
 * @param firstOutside key of the first person outside, null if all ranked are inside
 * @param straddleRank rank that people share across the limit, 0 if none
 * @param straddleSize how many people share it, 0 if none
 */
public record FormationCut(
        String formationCode,
        int quota,
        int limit,
        int ranked,
        RankingKey lastWithin,
        RankingKey firstOutside,
        int straddleRank,
        int straddleSize) {}
