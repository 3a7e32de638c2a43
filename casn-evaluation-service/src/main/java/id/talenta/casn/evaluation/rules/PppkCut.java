package id.talenta.casn.evaluation.rules;

/**
 * Where the line was drawn in one PPPK formation, among those who applied to it. If a tie straddles the quota, the key
 * of those who are in it is both {@code lastWithin} and {@code firstOutside}.
 *
 * @param ranked how many people have a rank
 * @param lastWithin key of the last person inside, null if nobody is ranked
 * @param firstOutside key of the first person outside, null if all ranked are inside
 * @param straddleRank rank that people share across the quota, 0 if none
 * @param straddleSize how many people share it, 0 if none
 * @param unfilled posts that its own applicants left unfilled
 */
public record PppkCut(
        int ranked, PppkKey lastWithin, PppkKey firstOutside, int straddleRank, int straddleSize, int unfilled) {

    static PppkCut of(int quota, PppkRanking ranking) {
        int ranked = ranking.size();
        if (ranked == 0) {
            return new PppkCut(0, null, null, 0, 0, quota);
        }
        int edge = Math.min(quota, ranked);
        int lastSharing = ranking.lastSharingAt(edge);
        PppkKey lastWithin = ranking.keyAt(edge);
        if (lastSharing > quota) {
            int rank = ranking.rankAt(edge);
            return new PppkCut(ranked, lastWithin, lastWithin, rank, lastSharing - rank + 1, 0);
        }
        PppkKey firstOutside = quota < ranked ? ranking.keyAt(quota + 1) : null;
        return new PppkCut(ranked, lastWithin, firstOutside, 0, 0, quota - edge);
    }
}
