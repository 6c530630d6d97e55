package io.tillstream.gateway.payload;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.Json;
import io.tillstream.gateway.payload.PosDataLoader.Loaded;
import io.tillstream.gateway.payload.PosDataLoader.Register;
import io.tillstream.gateway.payload.wire.Chunk;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;

/** An extension's loader and what protects tills from it: time is short, answers are kept, a broken one rests. */
final class Loader {

    /** A loader's part of a payload: a segment, or what went wrong; good until then ({@link System#nanoTime()}). */
    record Part(String model, Segment segment, String error, long until) {}

    /** It failed several times and is not asked for a while. */
    private static final class Resting extends RuntimeException {}

    private static final Logger LOG = Logger.getLogger(Loader.class);
    private static final int MOST_KEPT = 1_000;

    private final PosDataLoader loader;
    private final Duration timeout;
    private final Breaker breaker;
    private final Map<String, Part> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Part> eldest) {
            return size() > MOST_KEPT;
        }
    };

    Loader(PosDataLoader loader, Duration timeout, Duration rest) {
        this.loader = loader;
        this.timeout = timeout;
        this.breaker = new Breaker(rest);
    }

    String model() {
        return loader.model();
    }

    /** Never fails. */
    Uni<Part> load(Register register, SegmentPosition since) {
        return Uni.createFrom()
                .deferred(() -> load(register, loader.scope(register), since))
                .onFailure()
                .recoverWithItem(this::absent);
    }

    private Uni<Part> load(Register register, String scope, SegmentPosition since) {
        var follows = since != null && since.scope().equals(scope);
        var known = recent(scope);
        if (known != null && (!follows || known.segment().position().equals(since))) {
            return Uni.createFrom().item(follows ? unchanged(known, since) : known);
        }
        if (!breaker.lets()) {
            return Uni.createFrom().item(absent(new Resting()));
        }
        return guarded(Uni.createFrom()
                        .deferred(() -> follows ? loader.delta(register, since.epoch()) : loader.load(register)))
                .map(loaded -> part(loaded, scope))
                .invoke(part -> keep(scope, part));
    }

    private Uni<Loaded> guarded(Uni<Loaded> call) {
        return call.ifNoItem()
                .after(timeout)
                .fail()
                .map(Objects::requireNonNull)
                .onFailure()
                .invoke(failure -> breaker.failed())
                .invoke(loaded -> breaker.worked());
    }

    private synchronized Part recent(String scope) {
        var part = kept.get(scope);
        return part != null && part.until() > System.nanoTime() ? part : null;
    }

    /** A delta is one till's; what is whole serves the next ones too. */
    private synchronized void keep(String scope, Part part) {
        if (part.segment().full()) {
            kept.put(scope, part);
        }
    }

    private Part part(Loaded loaded, String scope) {
        var records = Json.bytes(loaded.records()).getBytes();
        var segment = new Segment(
                model(),
                new SegmentPosition(loaded.version() == null ? "" : loaded.version(), "0", scope),
                loaded.full(),
                loaded.records().size(),
                loaded.records().size(),
                Chunk.of(records),
                Json.bytes(loaded.deleted()).toString(),
                false);
        return new Part(
                model(), segment, null, System.nanoTime() + loader.cacheTime().toNanos());
    }

    /** A version that is empty says nothing: such a model comes whole each time. */
    private static Part unchanged(Part known, SegmentPosition since) {
        return since.epoch().isEmpty()
                ? known
                : new Part(known.model(), Segment.unchanged(known.model(), since), null, known.until());
    }

    private Part absent(Throwable failure) {
        LOG.warnf("%s is left out of a payload: %s", model(), failure);
        return new Part(model(), null, reason(failure), System.nanoTime());
    }

    /** For the till; what exactly happened is in our log alone. */
    private static String reason(Throwable failure) {
        if (failure instanceof Resting) {
            return "left alone after several failures";
        }
        var late = failure instanceof TimeoutException || failure instanceof java.util.concurrent.TimeoutException;
        return late ? "no answer in time" : "failed";
    }
}
