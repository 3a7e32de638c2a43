package id.talenta.casn.evaluation.rules;

/**
 * Where the line was drawn in one queue: those who could be moved into one formation by one step.
 *
 * @param stepCode the step
 * @param formationCode the receiving formation
 * @param posts how many were empty
 * @param lastWithin key of the last person who got a post or is in the tie
 * @param firstOutside key of the first person who got none; that of the tie where one straddles the posts; null if
 *     everyone got one
 * @param straddleRank rank that people share across the posts, 0 if none
 * @param straddleSize how many share it, 0 if none
 */
public record QueueCut(
        String stepCode,
        String formationCode,
        int posts,
        RankingKey lastWithin,
        RankingKey firstOutside,
        int straddleRank,
        int straddleSize) {}
