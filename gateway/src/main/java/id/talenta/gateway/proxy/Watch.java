package id.talenta.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/**
 * Ends an exchange that makes no progress. The client's own idle timeout counts only what it receives and would cut an upload that
 * is under way; this one is told what to wait for. Used on one event loop.
 */
final class Watch {

    private static final long RESET = 0;

    private final Vertx vertx;
    private HttpClientRequest watched;
    private long limit;
    private long lastProgress;
    private long timer = -1;
    private boolean over;
    private boolean expired;

    Watch(Vertx vertx) {
        this.vertx = vertx;
    }

    /** From now on, time is up when nothing happens for so long. */
    void allow(Duration time) {
        if (over) {
            return;
        }
        limit = time.toNanos();
        progress();
        schedule(limit);
    }

    void on(HttpClientRequest request) {
        watched = request;
    }

    void progress() {
        lastProgress = System.nanoTime();
    }

    /** The exchange is over. */
    void stop() {
        over = true;
        vertx.cancelTimer(timer);
    }

    boolean isExpired() {
        return expired;
    }

    /** Breaks off the exchange with the service now. */
    void breakOff() {
        stop();
        if (watched != null) {
            watched.reset(RESET, new TimeoutException());
        }
    }

    private void schedule(long nanos) {
        vertx.cancelTimer(timer);
        timer = vertx.setTimer(Math.max(1, Duration.ofNanos(nanos).toMillis()), ignored -> check());
    }

    private void check() {
        long left = limit - (System.nanoTime() - lastProgress);
        if (left > 0) {
            schedule(left);
        } else {
            expired = true;
            breakOff();
        }
    }
}
