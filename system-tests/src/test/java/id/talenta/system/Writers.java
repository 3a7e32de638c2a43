package id.talenta.system;

import id.talenta.system.Hiring.Hire;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Appoints people from several threads, each until it is acknowledged. */
final class Writers {

    private static final int THREADS = 4;

    private final AtomicInteger acknowledged = new AtomicInteger();
    private final CompletableFuture<Void> all;

    private Writers(CompletableFuture<Void> all) {
        this.all = all;
    }

    static Writers begin(Hiring hiring, List<Hire> hires) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        Writers writers = new Writers(new CompletableFuture<>());
        CompletableFuture.allOf(hires.stream()
                        .map(hire -> CompletableFuture.runAsync(
                                () -> {
                                    hiring.appointAtLast(hire);
                                    writers.acknowledged.incrementAndGet();
                                },
                                threads))
                        .toArray(CompletableFuture<?>[]::new))
                .whenComplete((nothing, failure) -> {
                    threads.shutdown();
                    if (failure == null) {
                        writers.all.complete(null);
                    } else {
                        writers.all.completeExceptionally(failure);
                    }
                });
        return writers;
    }

    int acknowledged() {
        return acknowledged.get();
    }

    /** Returns once everything is acknowledged. */
    void await() {
        all.join();
    }
}
