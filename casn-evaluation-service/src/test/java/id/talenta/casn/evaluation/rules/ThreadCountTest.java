package id.talenta.casn.evaluation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadCountTest {

    private static final int FORMATIONS = 400;

    private final SkdStage skd = new SkdStage(RuleSetFile.CPNS_2024);
    private final FinalStage integration = new FinalStage(RuleSetFile.CPNS_2024);

    @Test
    void theFormationsDoDiffer() throws Exception {
        assertThat(decidedBy(1).stream().distinct()).hasSizeGreaterThan(FORMATIONS);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void theNumberOfThreadsThatShareAStageChangesNothing(int threads) throws Exception {
        assertThat(decidedBy(threads)).isEqualTo(decidedBy(1));
    }

    private List<StageResult> decidedBy(int threads) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<StageResult>> results = new ArrayList<>();
            for (int i = 0; i < FORMATIONS; i++) {
                Crowd crowd = new Crowd(i);
                FormationNeed formation = crowd.formation("F-" + i);
                List<SkdCandidate> candidates = crowd.skdCandidates(crowd.upTo(40));
                List<FinalCandidate> finalists = crowd.finalCandidates(crowd.upTo(20));
                results.add(pool.submit(() -> skd.decide(formation, candidates)));
                results.add(pool.submit(() -> integration.decide(formation, finalists)));
            }
            List<StageResult> decided = new ArrayList<>();
            for (Future<StageResult> result : results) {
                decided.add(result.get());
            }
            return decided;
        } finally {
            pool.shutdownNow();
        }
    }
}
