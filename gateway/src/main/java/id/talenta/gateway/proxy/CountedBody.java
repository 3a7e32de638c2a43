package id.talenta.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A body that passes through chunk by chunk, tells of its progress, and fails once it is over its bound. */
final class CountedBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final long bound;
    private final Runnable progress;
    private final Runnable end;
    private Handler<Throwable> breakOff;
    private Handler<Throwable> failure;
    private long bytes;
    private boolean over;

    CountedBody(ReadStream<Buffer> source, long bound, Runnable progress, Runnable end) {
        this.source = source;
        this.bound = bound;
        this.progress = progress;
        this.end = end;
    }

    /** Lets nobody but this handler learn of a failure of the source. */
    CountedBody onFailure(Handler<Throwable> handler) {
        breakOff = handler;
        return this;
    }

    boolean isOver() {
        return over;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        failure = handler;
        source.exceptionHandler(handler == null || breakOff == null ? handler : breakOff);
        return this;
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> handler) {
        source.handler(handler == null ? null : chunk -> pass(chunk, handler));
        return this;
    }

    private void pass(Buffer chunk, Handler<Buffer> handler) {
        bytes += chunk.length();
        if (bytes <= bound) {
            progress.run();
            handler.handle(chunk);
        } else if (!over) {
            over = true;
            if (failure != null) {
                failure.handle(new IllegalStateException("Body over its bound"));
            }
        }
    }

    @Override
    public ReadStream<Buffer> endHandler(Handler<Void> handler) {
        source.endHandler(
                handler == null
                        ? null
                        : ended -> {
                            if (!over) {
                                end.run();
                                handler.handle(ended);
                            }
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        source.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        source.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        source.fetch(amount);
        return this;
    }
}
