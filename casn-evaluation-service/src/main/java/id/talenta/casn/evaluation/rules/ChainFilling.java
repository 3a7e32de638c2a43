package id.talenta.casn.evaluation.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The filling under way: who has a post by now, and what is left. */
final class ChainFilling {

    private final List<ChainApplicant> ranked;
    private final Map<String, Set<String>> decisions;
    private final Comparator<RankingKey> order;
    private final boolean[] placed;
    private final Map<String, Integer> taken = new HashMap<>();
    private final Map<String, Move> moves = new HashMap<>();
    private final List<Served> served = new ArrayList<>();

    /** A queue that was served. */
    private record Served(OptimisationStep step, EmptyPosts posts, QueueCut cut) {}

    ChainFilling(List<ChainApplicant> ranked, Map<String, Set<String>> decisions, Comparator<RankingKey> order) {
        this.ranked = ranked;
        this.decisions = decisions;
        this.order = order;
        this.placed = new boolean[ranked.size()];
    }

    boolean[] placed() {
        return placed;
    }

    int left(EmptyPosts posts) {
        return posts.posts() - taken.getOrDefault(posts.formation().code(), 0);
    }

    /**
     * Gives the posts of a formation to the best of its queue.
     *
     * @return false if the committee has to decide first
     */
    boolean serve(OptimisationStep step, EmptyPosts posts, StepQueues queues) {
        int atFirst = left(posts);
        int left = atFirst;
        RankingKey last = null;
        Queueing.Walk walk = queues.of(posts).walk();
        int head = nextThere(walk, queues, posts);
        while (head >= 0 && left > 0) {
            List<Integer> equals = new ArrayList<>();
            RankingKey key = ranked.get(head).key();
            int one = head;
            while (one >= 0 && order.compare(ranked.get(one).key(), key) == 0) {
                equals.add(one);
                one = nextThere(walk, queues, posts);
            }
            int rank = atFirst - left + 1;
            if (equals.size() > left) {
                served.add(new Served(
                        step,
                        posts,
                        new QueueCut(step.code(), posts.formation().code(), atFirst, key, key, rank, equals.size())));
                return decide(step, posts, equals, rank);
            }
            for (int index : equals) {
                place(index, new Move(Move.Kind.MOVED, step.code(), code(posts), rank, equals.size()));
            }
            left -= equals.size();
            last = key;
            head = one;
        }
        if (last != null) {
            RankingKey outside = head < 0 ? null : ranked.get(head).key();
            served.add(new Served(step, posts, new QueueCut(step.code(), code(posts), atFirst, last, outside, 0, 0)));
        }
        return true;
    }

    private boolean decide(OptimisationStep step, EmptyPosts posts, List<Integer> equals, int rank) {
        Set<String> chosen = decisions.get(code(posts));
        for (int index : equals) {
            String number = ranked.get(index).participantNumber();
            if (chosen == null) {
                moves.put(number, move(Move.Kind.UNDECIDED, step, posts, rank, equals));
            } else if (chosen.contains(number)) {
                place(index, move(Move.Kind.MOVED, step, posts, rank, equals));
            } else {
                moves.putIfAbsent(number, move(Move.Kind.NOT_MOVED, step, posts, rank, equals));
            }
        }
        return chosen != null;
    }

    private static Move move(Move.Kind kind, OptimisationStep step, EmptyPosts posts, int rank, List<Integer> equals) {
        return new Move(kind, step.code(), code(posts), rank, equals.size());
    }

    private void place(int index, Move move) {
        placed[index] = true;
        taken.merge(move.formationCode(), 1, Integer::sum);
        moves.put(ranked.get(index).participantNumber(), move);
    }

    private int nextThere(Queueing.Walk walk, StepQueues queues, EmptyPosts posts) {
        int index = walk.next();
        while (index >= 0 && queues.isElsewhere(ranked.get(index), posts)) {
            index = walk.next();
        }
        return index;
    }

    private static String code(EmptyPosts posts) {
        return posts.formation().code();
    }

    /** What it came to; who got nothing is told the first queue that they were in. */
    ChainResult result(CpnsRules rules) {
        FirstQueues<Served> first = new FirstQueues<>();
        served.forEach(queue -> first.add(queue, queue.step(), queue.posts()));
        for (int i = 0; i < ranked.size(); i++) {
            ChainApplicant applicant = ranked.get(i);
            if (!placed[i] && !moves.containsKey(applicant.participantNumber())) {
                Served queue = first.of(rules, applicant);
                if (queue != null) {
                    moves.put(
                            applicant.participantNumber(),
                            new Move(Move.Kind.NOT_MOVED, queue.step().code(), code(queue.posts()), 0, 0));
                }
            }
        }
        return new ChainResult(
                Map.copyOf(moves), served.stream().map(Served::cut).toList());
    }
}
