package io.tillstream.gateway.upstream;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.util.function.Consumer;

/** Takes an answer part by part, each on a worker thread while the connection waits. */
final class PartByPart {

    private final HttpClientResponse response;
    private final Consumer<Buffer> part;
    private final Context context = Vertx.currentContext();
    private final Promise<Void> end = Promise.promise();

    private PartByPart(HttpClientResponse response, Consumer<Buffer> part) {
        this.response = response;
        this.part = part;
    }

    static Future<Void> of(HttpClientResponse response, Consumer<Buffer> part) {
        var reading = new PartByPart(response, part);
        response.exceptionHandler(reading.end::tryFail)
                .endHandler(reading.end::tryComplete)
                .handler(reading::take);
        return reading.end.future();
    }

    private void take(Buffer bytes) {
        response.pause();
        context.<Void>executeBlocking(
                        () -> {
                            part.accept(bytes);
                            return null;
                        },
                        false)
                .onSuccess(done -> response.resume())
                .onFailure(this::giveUp);
    }

    private void giveUp(Throwable failure) {
        end.tryFail(failure);
        response.request().reset();
    }
}
