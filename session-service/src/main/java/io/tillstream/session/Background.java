package io.tillstream.session;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Work that outlives the request which caused it, with nothing of that request about it. */
@ApplicationScoped
public class Background {

    private final Vertx vertx;

    Background(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Starts at once. Who waits for the answer may give up; the work goes on. */
    public <T> Uni<T> start(Supplier<Uni<T>> work) {
        var context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        var running = Uni.createFrom()
                .<T>emitter(emitter ->
                        context.runOnContext(ignored -> work.get().subscribe().with(emitter::complete, emitter::fail)))
                .memoize()
                .indefinitely();
        running.subscribe().with(done -> {}, failure -> {});
        return running;
    }

    /** Waits for work that others may wait for as well, and goes on where the caller is: a request keeps its own session. */
    public <T> Uni<T> waitHere(Uni<T> work) {
        var here = vertx.getOrCreateContext();
        return work.emitOn(task -> here.runOnContext(ignored -> task.run()));
    }
}
