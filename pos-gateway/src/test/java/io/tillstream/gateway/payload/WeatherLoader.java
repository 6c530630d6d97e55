package io.tillstream.gateway.payload;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Somebody's extension: a model that no owner has. */
@ApplicationScoped
class WeatherLoader implements PosDataLoader {

    @Override
    public String model() {
        return "shop.weather";
    }

    @Override
    public Uni<Loaded> load(Register register) {
        return Uni.createFrom().item(Loaded.all(List.of(Map.of("id", 1, "register", register.configId(), "forecast", "drizzle"))));
    }
}
