package io.tillstream.gateway.payload;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.Json;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;

/** The loaders that extend the payload. */
@Singleton
class Loaders {

    private static final Buffer NONE_DELETED = Buffer.buffer("[]");

    private final List<PosDataLoader> loaders;

    Loaders(@All List<PosDataLoader> loaders) {
        var models = new HashSet<String>();
        for (var loader : loaders) {
            if (!models.add(loader.model())) {
                throw new IllegalStateException("Two loaders add " + loader.model() + " to the payload");
            }
        }
        this.loaders = loaders;
    }

    List<Uni<Segment>> segments(PosDataLoader.Register register) {
        return loaders.stream().map(loader -> segment(loader, register)).toList();
    }

    private static Uni<Segment> segment(PosDataLoader loader, PosDataLoader.Register register) {
        return loader.load(register)
                .map(records -> new Segment(
                        loader.model(), null, true, records.size(), records.size(), Json.bytes(records), NONE_DELETED));
    }
}
