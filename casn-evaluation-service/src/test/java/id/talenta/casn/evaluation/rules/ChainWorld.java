package id.talenta.casn.evaluation.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Formations of one position and qualification, their people, and what becomes of them. */
final class ChainWorld {

    static final CpnsRules RULES = RuleSetFile.CPNS_2024_V2;

    private static final NeedType[] NEEDS = {
        NeedType.UMUM, NeedType.UMUM, NeedType.CUMLAUDE, NeedType.DISABILITAS, NeedType.PAPUA
    };
    private static final String[] LOCATIONS = {"KOTA PROBOLINGGO", "KOTA MALANG", "BLITAR"};

    final Map<String, FormationNeed> needs = new TreeMap<>();
    final Map<String, FormationPlace> places = new HashMap<>();
    final Map<String, List<FinalCandidate>> people = new TreeMap<>();

    /** What a world came to. */
    record Decided(
            Map<String, Placement> base, Map<String, FormationCut> cuts, Map<String, String> codes, ChainResult chain) {

        boolean undecided() {
            return codes.containsValue("UNDECIDED");
        }

        boolean hasPost(String number) {
            return codes.get(number).startsWith("P/L");
        }
    }

    static ChainWorld random(long seed) {
        ChainWorld world = new ChainWorld();
        Random random = new Random(seed);
        Crowd crowd = new Crowd(seed);
        int formations = 2 + random.nextInt(7);
        for (int i = 0; i < formations; i++) {
            world.add(
                    "F-" + i,
                    NEEDS[random.nextInt(NEEDS.length)],
                    1 + random.nextInt(3),
                    LOCATIONS[random.nextInt(LOCATIONS.length)],
                    random.nextInt(3) == 0 ? List.of() : crowd.finalCandidates(crowd.upTo(6)));
        }
        return world;
    }

    ChainWorld add(String code, NeedType needType, int quota, String location, List<FinalCandidate> candidates) {
        needs.put(code, new FormationNeed(code, needType, quota));
        places.put(code, FormationPlace.of("ANALIS", location, "S-1 AKUNTANSI"));
        people.put(
                code,
                new ArrayList<>(candidates.stream()
                        .map(one -> renamed(code + "/" + one.participantNumber(), one))
                        .toList()));
        return this;
    }

    private static FinalCandidate renamed(String number, FinalCandidate one) {
        return new FinalCandidate(
                number, one.skd(), one.birthDate(), one.gpa(), one.present(), one.skb(), one.eliminated());
    }

    ChainWorld shuffled(long seed) {
        ChainWorld other = new ChainWorld();
        other.needs.putAll(needs);
        other.places.putAll(places);
        people.forEach((code, candidates) -> {
            List<FinalCandidate> mixed = new ArrayList<>(candidates);
            Collections.shuffle(mixed, new Random(seed));
            other.people.put(code, mixed);
        });
        return other;
    }

    FinalCandidate person(String number) {
        return people.values().stream()
                .flatMap(List::stream)
                .filter(one -> one.participantNumber().equals(number))
                .findFirst()
                .orElseThrow();
    }

    String formationOf(String number) {
        return number.substring(0, number.indexOf('/'));
    }

    Decided decide(Map<String, Set<String>> decisions) {
        FinalStage stage = new FinalStage(RULES);
        Map<String, Placement> base = new TreeMap<>();
        Map<String, FormationCut> cuts = new HashMap<>();
        Map<String, String> codes = new TreeMap<>();
        List<EmptyPosts> empty = new ArrayList<>();
        List<ChainApplicant> applicants = new ArrayList<>();
        needs.forEach((code, need) -> {
            StageResult result = stage.decide(need, people.get(code));
            cuts.put(code, result.cut());
            int left = need.quota();
            for (int i = 0; i < people.get(code).size(); i++) {
                FinalCandidate one = people.get(code).get(i);
                Placement placement = result.placements().get(i);
                String decided = withDecision(placement, decisions.get(code));
                base.put(one.participantNumber(), placement);
                codes.put(one.participantNumber(), decided);
                left -= decided.equals("P/L") ? 1 : 0;
                if (decided.equals("P/TL")) {
                    applicants.add(new ChainApplicant(
                            one.participantNumber(), need, places.get(code), one.skd(), FinalStage.keyOf(RULES, one)));
                }
            }
            if (left > 0) {
                empty.add(new EmptyPosts(need, places.get(code), left));
            }
        });
        if (codes.containsValue("UNDECIDED")) {
            return new Decided(base, cuts, codes, new ChainResult(Map.of(), List.of()));
        }
        ChainResult chain = new OptimisationChain(RULES).fill(empty, applicants, decisions);
        chain.moves().forEach((number, move) -> codes.put(number, codeOf(move)));
        return new Decided(base, cuts, codes, chain);
    }

    private static String withDecision(Placement placement, Set<String> decision) {
        if (!placement.code().equals("UNDECIDED") || decision == null) {
            return placement.code();
        }
        return decision.contains(placement.participantNumber()) ? "P/L" : "P/TL";
    }

    static String codeOf(Move move) {
        return switch (move.kind()) {
            case MOVED ->
                RULES.finalResult().optimisation().step(move.stepCode()).resultCode();
            case UNDECIDED -> "UNDECIDED";
            case NOT_MOVED -> "P/TL";
        };
    }

    /** Decides until nothing is undecided, always against one person where others can be chosen. */
    Map<String, Set<String>> decisionsAgainst(String who) {
        Map<String, Set<String>> decisions = new HashMap<>();
        Decided decided = decide(decisions);
        while (decided.undecided()) {
            Map<String, Set<String>> ties = new TreeMap<>();
            for (Map.Entry<String, String> one : decided.codes().entrySet()) {
                if (one.getValue().equals("UNDECIDED")) {
                    Move move = decided.chain().moves().get(one.getKey());
                    ties.computeIfAbsent(
                                    move == null ? formationOf(one.getKey()) : move.formationCode(),
                                    code -> new TreeSet<>())
                            .add(one.getKey());
                }
            }
            for (Map.Entry<String, Set<String>> tie : ties.entrySet()) {
                decisions.put(tie.getKey(), chosen(tie.getValue(), postsLeft(decided, tie.getKey()), who));
            }
            decided = decide(decisions);
        }
        return decisions;
    }

    private static int postsLeft(Decided decided, String formation) {
        FormationCut cut = decided.cuts().get(formation);
        if (cut.straddleRank() > 0) {
            return cut.quota() - cut.straddleRank() + 1;
        }
        QueueCut queue = decided.chain().queues().stream()
                .filter(one -> one.formationCode().equals(formation) && one.straddleRank() > 0)
                .findFirst()
                .orElseThrow();
        return queue.posts() - queue.straddleRank() + 1;
    }

    private static Set<String> chosen(Set<String> tie, int posts, String who) {
        List<String> others = tie.stream().filter(number -> !number.equals(who)).toList();
        return new HashSet<>(others.subList(0, posts));
    }
}
