package io.tillstream.gateway.payload;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClient;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The loaders that extend the payload: beans beside the gateway's code, and other programs by configuration. */
@Singleton
class Loaders {

    /** Its own timeout comes first, and says better what happened. */
    private static final Duration GRACE = Duration.ofMillis(250);

    private final List<Loader> loaders = new ArrayList<>();

    Loaders(@All List<PosDataLoader> beans, PayloadSettings settings, HttpClient client) {
        beans.forEach(bean -> loaders.add(new Loader(bean, settings.loaderTimeout(), settings.loaderRest())));
        settings.remote()
                .forEach((model, remote) -> loaders.add(new Loader(
                        new RemoteLoader(model, remote, client),
                        remote.timeout().plus(GRACE),
                        settings.loaderRest())));
        requireDifferent();
    }

    private void requireDifferent() {
        var models = new HashSet<String>();
        for (var loader : loaders) {
            if (!models.add(loader.model())) {
                throw new IllegalStateException("Two loaders add " + loader.model() + " to the payload");
            }
        }
    }

    /** One part for each loader; none fails. */
    Uni<List<Loader.Part>> load(PosDataLoader.Register register, PayloadRequest request) {
        if (loaders.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Uni.join()
                .all(loaders.stream()
                        .map(loader -> loader.load(register, request.position(loader.model())))
                        .toList())
                .andFailFast();
    }
}
