package io.tillstream.gateway.payload;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.identity.RegisterPlace;
import io.tillstream.gateway.upstream.ModelDirectory.Entry;
import io.tillstream.gateway.upstream.Owners;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;

/**
 * Segments, each got from its owner once for all registers of its scope and kept as long as the owner's generation
 * stays. A delta is one as well: all tills that stand where the last load left them get the same.
 */
@ApplicationScoped
class Segments {

    /**
     * What a register loads of a model.
     *
     * @param generation of the model, read before anything else
     */
    record Wanted(Entry model, RegisterPlace register, String scope, long generation) {}

    private static final Logger LOG = Logger.getLogger(Segments.class);

    private final Owners owners;
    private final PayloadSettings settings;
    private final SegmentStore store;
    private final MeterRegistry metrics;

    Segments(Owners owners, PayloadSettings settings, SegmentStore store, MeterRegistry metrics) {
        this.owners = owners;
        this.settings = settings;
        this.store = store;
        this.metrics = metrics;
    }

    /** All of it, or what changed since a position that leads there. */
    Uni<Segment> load(Wanted wanted, SegmentPosition since) {
        if (since == null || !since.scope().equals(wanted.scope())) {
            return full(wanted);
        }
        if (store.isUnchanged(wanted.model().model(), since, wanted.generation())) {
            return Uni.createFrom().item(Segment.unchanged(wanted.model().model(), since));
        }
        return store.get(key(wanted, since), wanted.generation(), () -> ask(wanted, since));
    }

    private Uni<Segment> full(Wanted wanted) {
        return store.get(key(wanted, null), wanted.generation(), () -> ask(wanted, null));
    }

    private static SegmentStore.Key key(Wanted wanted, SegmentPosition since) {
        return new SegmentStore.Key(wanted.model().model(), wanted.scope(), since);
    }

    private Uni<Segment> ask(Wanted wanted, SegmentPosition since) {
        var model = wanted.model();
        var began = System.nanoTime();
        var intake = new SegmentIntake(settings.compression());
        return owners.stream(model.owner(), path(wanted, since), intake::take)
                .map(answer -> {
                    answer.orRefuse();
                    return intake.finish();
                })
                .invoke(segment -> count(segment, System.nanoTime() - began))
                .onTermination()
                .invoke(intake::close);
    }

    private void count(Segment segment, long nanos) {
        var kind = segment.full() ? "full" : "delta";
        metrics.counter("tillstream.payload.segments.built", "model", segment.model(), "kind", kind)
                .increment();
        LOG.debugf(
                "%s: %d records (%s) in %d ms, %d bytes",
                segment.model(), segment.count(), kind, nanos / 1_000_000, segment.size());
    }

    private static String path(Wanted wanted, SegmentPosition since) {
        var path = "/internal/models/" + wanted.model().model() + "/segment?" + Places.query(wanted.register());
        return since == null
                ? path
                : path + "&epoch=" + encoded(since.epoch()) + "&horizon=" + since.horizon() + "&scope="
                        + encoded(since.scope());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
