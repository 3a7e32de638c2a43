package id.talenta.demo;

import id.talenta.demo.SelectionRun.StageRun;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Holds everything the suite answered against the recount and against the digests of its own files. */
final class Comparison {

    private final UnaryOperator<Population> recounted;
    private final List<String> differences = new ArrayList<>();
    private int compared;
    private int digests;

    /**
     * @param recounted the input that is counted again: the generated one, unless a test spoils it to see that a
     *     difference is found
     */
    Comparison(UnaryOperator<Population> recounted) {
        this.recounted = recounted;
    }

    void of(SelectionRun run, Api api) {
        Population people = recounted.apply(run.people);
        Map<String, Outcome> skd = Recount.skd(people);
        Map<String, Outcome> decided = Recount.finals(people, run.skb, run.decisions);
        outcomes(run.agency + " SKD", skd, run.skd);
        outcomes(run.agency + " FINAL before the decisions", Recount.finals(people, run.skb, Map.of()), run.finals);
        outcomes(run.agency + " FINAL", decided, run.decided);
        figures(run, people, skd, decided);
        files(run.agency + " SKD", run.skd, api);
        files(run.agency + " FINAL", run.decided, api);
        boolean changed = !run.decided.resultDigest().equals(run.finals.resultDigest());
        if (changed == run.decisions.isEmpty()) {
            differences.add("%s: %d decisions, and the digest of the results %s"
                    .formatted(run.agency, run.decisions.size(), changed ? "changed" : "did not change"));
        }
    }

    List<String> differences() {
        return List.copyOf(differences);
    }

    String summary() {
        return "%,d codes and ranks compared, %d files against their digests: %s"
                .formatted(compared, digests, differences.isEmpty() ? "all agree" : differences.size() + " differ");
    }

    private void outcomes(String what, Map<String, Outcome> expected, StageRun stage) {
        Set<String> everybody = new TreeSet<>(expected.keySet());
        everybody.addAll(stage.results().keySet());
        for (String number : everybody) {
            compared++;
            Outcome ours = expected.get(number);
            Outcome theirs = stage.results().get(number);
            if (!Objects.equals(ours, theirs)) {
                differences.add(
                        "%s, participant %s: recounted %s, the suite says %s".formatted(what, number, ours, theirs));
            }
        }
    }

    private void figures(SelectionRun run, Population people, Map<String, Outcome> skd, Map<String, Outcome> decided) {
        long absent = Tally.of(skd, "TH");
        long posts = people.formations().stream().mapToLong(Formation::quota).sum();
        long filled = Tally.withPost(decided);
        figure(run, "formations", people.formations().size(), run.skd);
        figure(run, "posts", posts, run.skd);
        figure(run, "participants", skd.size(), run.skd);
        figure(run, "absent", absent, run.skd);
        figure(run, "present", skd.size() - absent, run.skd);
        figure(run, "met", Tally.of(skd, "P/L") + Tally.of(skd, "P"), run.skd);
        figure(run, "letThrough", Tally.of(skd, "P/L"), run.skd);
        figure(run, "participants", decided.size(), run.decided);
        figure(run, "eliminated", Tally.of(decided, "TMS-1"), run.decided);
        figure(run, "selected", filled, run.decided);
        figure(run, "filled", filled, run.decided);
        figure(run, "filledByOptimisation", Tally.moved(decided), run.decided);
        figure(run, "empty", posts - filled, run.decided);
        figure(run, "undecided", 0, run.decided);
    }

    private void figure(SelectionRun run, String name, long expected, StageRun stage) {
        compared++;
        if (stage.counted(name) != expected) {
            differences.add("%s, count %s of %s: recounted %,d, the suite says %,d"
                    .formatted(run.agency, name, stage.path(), expected, stage.counted(name)));
        }
    }

    private void files(String what, StageRun stage, Api api) {
        digest(what, stage, "inputDigest", "/input.csv", api);
        digest(what, stage, "resultDigest", "/results.csv", api);
    }

    private void digest(String what, StageRun stage, String name, String file, Api api) {
        digests++;
        String expected = stage.evaluation().path(name).asText();
        String actual = sha256(api.csv(stage.path() + file));
        if (!actual.equals(expected)) {
            differences.add("%s: %s is %s, sha256sum of %s is %s".formatted(what, name, expected, file, actual));
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
