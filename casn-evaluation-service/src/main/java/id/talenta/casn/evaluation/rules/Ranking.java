package id.talenta.casn.evaluation.rules;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Standard competition ranking (1, 2, 2, 4): a rank is one more than the number of people ahead, and people equal on
 * every criterion share it. The order in which people are given has no influence.
 */
final class Ranking {

    private final Contender[] bestFirst;
    private final int[] rankOf;
    private final int[] sharingOf;

    private record Contender(int index, RankingKey key) {}

    /** Ranks those who have a key; a null key means not ranked. */
    Ranking(List<RankingCriterion> criteria, RankingKey[] keys) {
        Comparator<RankingKey> order = RankingCriterion.order(criteria);
        bestFirst = contenders(keys);
        Arrays.sort(bestFirst, (one, other) -> order.compare(one.key, other.key));
        rankOf = new int[keys.length];
        sharingOf = new int[keys.length];
        int first = 0;
        while (first < bestFirst.length) {
            int next = first + 1;
            while (next < bestFirst.length && order.compare(bestFirst[first].key, bestFirst[next].key) == 0) {
                next++;
            }
            for (int position = first; position < next; position++) {
                rankOf[bestFirst[position].index] = first + 1;
                sharingOf[bestFirst[position].index] = next - first;
            }
            first = next;
        }
    }

    int size() {
        return bestFirst.length;
    }

    /** Rank of the person given at this index, 0 if not ranked. */
    int rankOf(int index) {
        return rankOf[index];
    }

    /** How many people have the rank of the person given at this index, 0 if not ranked. */
    int sharingOf(int index) {
        return sharingOf[index];
    }

    /** Key of the person at a position, counted from 1, best first. */
    RankingKey keyAt(int position) {
        return bestFirst[position - 1].key;
    }

    /** Rank of the person at a position, counted from 1, best first. */
    int rankAt(int position) {
        return rankOf[bestFirst[position - 1].index];
    }

    /** Last position of those who share the rank of the person at a position. */
    int lastSharingAt(int position) {
        return rankAt(position) + sharingOf[bestFirst[position - 1].index] - 1;
    }

    private static Contender[] contenders(RankingKey[] keys) {
        Contender[] contenders = new Contender[keys.length];
        int count = 0;
        for (int index = 0; index < keys.length; index++) {
            if (keys[index] != null) {
                contenders[count++] = new Contender(index, keys[index]);
            }
        }
        return Arrays.copyOf(contenders, count);
    }
}
