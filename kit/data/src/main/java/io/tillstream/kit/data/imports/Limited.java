package io.tillstream.kit.data.imports;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;

/** A stream that takes only so much. */
final class Limited implements WriteStream<Buffer> {

    private final WriteStream<Buffer> to;
    private final long most;
    private long taken;

    Limited(WriteStream<Buffer> to, long most) {
        this.to = to;
        this.most = most;
    }

    static final class TooLarge extends RuntimeException {

        private static final long serialVersionUID = 1;

        TooLarge() {
            super("too large", null, false, false);
        }
    }

    @Override
    public Future<Void> write(Buffer data) {
        taken += data.length();
        return taken > most ? Future.failedFuture(new TooLarge()) : to.write(data);
    }

    @Override
    public void write(Buffer data, Handler<AsyncResult<Void>> handler) {
        write(data).onComplete(handler);
    }

    @Override
    public void end(Handler<AsyncResult<Void>> handler) {
        to.end(handler);
    }

    @Override
    public WriteStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        to.exceptionHandler(handler);
        return this;
    }

    @Override
    public WriteStream<Buffer> setWriteQueueMaxSize(int size) {
        to.setWriteQueueMaxSize(size);
        return this;
    }

    @Override
    public boolean writeQueueFull() {
        return to.writeQueueFull();
    }

    @Override
    public WriteStream<Buffer> drainHandler(Handler<Void> handler) {
        to.drainHandler(handler);
        return this;
    }
}
