package id.talenta.casn.evaluation.rules;

import java.util.Arrays;
import java.util.Comparator;

/** Standard competition ranking (1, 2, 2, 4) of a PPPK formation; the order in which people are given has no influence. */
final class PppkRanking {

    private final int[] bestFirst;
    private final PppkKey[] keys;
    private final int[] rankOf;
    private final int[] sharingOf;

    /** Ranks those who have a key; a null key means not ranked. */
    PppkRanking(Comparator<PppkKey> order, PppkKey[] keys) {
        this.keys = keys.clone();
        Integer[] sorted = new Integer[keys.length];
        int count = 0;
        for (int index = 0; index < keys.length; index++) {
            if (keys[index] != null) {
                sorted[count++] = index;
            }
        }
        // classes of one level can have several names: who stands at the edge is the same in whatever order people come
        Comparator<PppkKey> written =
                order.thenComparing(PppkKey::priority, Comparator.nullsFirst(Comparator.naturalOrder()));
        Arrays.sort(sorted, 0, count, (one, other) -> written.compare(keys[one], keys[other]));
        bestFirst = Arrays.stream(sorted, 0, count).mapToInt(Integer::intValue).toArray();
        rankOf = new int[keys.length];
        sharingOf = new int[keys.length];
        int first = 0;
        while (first < count) {
            int next = first + 1;
            while (next < count && order.compare(keys[bestFirst[first]], keys[bestFirst[next]]) == 0) {
                next++;
            }
            for (int position = first; position < next; position++) {
                rankOf[bestFirst[position]] = first + 1;
                sharingOf[bestFirst[position]] = next - first;
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
    PppkKey keyAt(int position) {
        return keys[bestFirst[position - 1]];
    }

    /** Rank of the person at a position, counted from 1, best first. */
    int rankAt(int position) {
        return rankOf[bestFirst[position - 1]];
    }

    /** Last position of those who share the rank of the person at a position. */
    int lastSharingAt(int position) {
        return rankAt(position) + sharingOf[bestFirst[position - 1]] - 1;
    }
}
