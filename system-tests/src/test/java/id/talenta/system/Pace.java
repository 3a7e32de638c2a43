package id.talenta.system;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/** Begins things at a steady rate, however long each of them takes: who waits behind a slow one, waits in the figures too. */
final class Pace {

    private Pace() {}

    /**
     * Does it so many times.
     *
     * @param work is given its number, from 0
     * @return how many were done a second
     */
    static long run(int times, int aSecond, int threads, IntConsumer work) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        List<CompletableFuture<Void>> begun = new ArrayList<>(times);
        long began = System.nanoTime();
        for (int i = 0; i < times; i++) {
            long due = began + i * TimeUnit.SECONDS.toNanos(1) / aSecond;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            int number = i;
            begun.add(CompletableFuture.runAsync(() -> work.accept(number), workers));
        }
        begun.forEach(CompletableFuture::join);
        workers.shutdown();
        return times * TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - began);
    }
}
