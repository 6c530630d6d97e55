package io.tillstream.gateway.payload;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Somebody's extension: a model that no owner has. */
@ApplicationScoped
class WeatherLoader implements PosDataLoader {

    enum Mood {
        FINE,
        FAILS,
        THROWS,
        FINDS_NOTHING,
        NEVER_ANSWERS
    }

    static volatile Mood mood = Mood.FINE;

    @ConfigProperty(name = "shop.weather.cache-time", defaultValue = "0S")
    Duration cacheTime;

    @Override
    public Duration cacheTime() {
        return cacheTime;
    }

    @Override
    public String model() {
        return "shop.weather";
    }

    @Override
    public Uni<Loaded> load(Register register) {
        return switch (mood) {
            case FINE ->
                Uni.createFrom()
                        .item(Loaded.all(
                                List.of(Map.of("id", 1, "register", register.configId(), "forecast", "drizzle"))));
            case FAILS -> Uni.createFrom().failure(new IllegalStateException("no weather today"));
            case THROWS -> throw new IllegalStateException("no weather at all");
            case FINDS_NOTHING -> Uni.createFrom().nullItem();
            case NEVER_ANSWERS -> Uni.createFrom().nothing();
        };
    }
}
