package id.talenta.platform.data.events;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;

/** One event on its way to the broker. */
final class Delivery implements Callback {

    private static final long LOOK_UP_MILLIS = 200;
    private static final Duration HURRIED = Duration.ofSeconds(3);

    private final OutboxRow row;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile Exception failure;

    Delivery(OutboxRow row) {
        this.row = row;
    }

    @Override
    public void onCompletion(RecordMetadata metadata, Exception refused) {
        failure = refused;
        done.countDown();
    }

    OutboxRow row() {
        return row;
    }

    boolean isAcknowledged() {
        return done.getCount() == 0 && failure == null;
    }

    Exception failure() {
        return failure;
    }

    /** Waits until all have ended, or the patience has; in a hurry that is short. */
    static void await(List<Delivery> deliveries, Duration patience, BooleanSupplier hurry) throws InterruptedException {
        long begun = System.nanoTime();
        for (Delivery delivery : deliveries) {
            while (!delivery.done.await(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS)) {
                Duration waited = Duration.ofNanos(System.nanoTime() - begun);
                if (waited.compareTo(patience) > 0 || hurry.getAsBoolean() && waited.compareTo(HURRIED) > 0) {
                    return;
                }
            }
        }
    }
}
