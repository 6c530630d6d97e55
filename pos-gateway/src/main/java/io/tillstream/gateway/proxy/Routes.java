package io.tillstream.gateway.proxy;

import io.tillstream.gateway.upstream.Owner;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which owner answers which address. */
final class Routes {

    /** @param path an address and everything below it */
    private record Route(Pattern path, Owner owner) {

        static Route to(Owner owner, String path) {
            return new Route(Pattern.compile(path + "(/.*)?"), owner);
        }
    }

    /** The first that fits wins. What stands here for nobody is the gateway's own, or unknown. */
    private static final List<Route> ROUTES = List.of(
            Route.to(null, "/api/registers/[^/]+/device-tokens"),
            Route.to(Owner.ORDER, "/api/registers/[^/]+/order-chain"),
            Route.to(Owner.ORDER, "/api/registers/[^/]+/order-gaps"),
            Route.to(Owner.CONFIG, "/api/registers"),
            Route.to(Owner.CONFIG, "/api/setting-schemas"),
            Route.to(Owner.CONFIG, "/api/stores"),
            Route.to(Owner.CONFIG, "/api/companies"),
            Route.to(Owner.CONFIG, "/api/products"),
            Route.to(Owner.CONFIG, "/api/categories"),
            Route.to(Owner.CONFIG, "/api/taxes"),
            Route.to(Owner.CONFIG, "/api/pricelists"),
            Route.to(Owner.CONFIG, "/api/payment-methods"),
            Route.to(Owner.CONFIG, "/api/accounts"),
            Route.to(Owner.CONFIG, "/api/journals"),
            Route.to(Owner.CONFIG, "/api/users"),
            Route.to(Owner.CONFIG, "/api/api-keys"),
            Route.to(Owner.SESSION, "/api/sessions"),
            Route.to(Owner.ORDER, "/api/orders"),
            Route.to(Owner.ORDER, "/api/reports"),
            Route.to(Owner.ORDER, "/api/payment-intents"),
            Route.to(Owner.PARTNER, "/api/partners"),
            Route.to(Owner.PARTNER, "/api/imports/partners"),
            Route.to(Owner.PARTNER, "/api/exports/partners"),
            Route.to(Owner.CONFIG, "/api/imports"),
            Route.to(Owner.CONFIG, "/api/exports"));

    private static final String DESCRIPTIONS = "/api/openapi/";

    /** @param path the address at the owner */
    record Target(Owner owner, String path) {}

    private Routes() {}

    /** @param path normalized: no dot segments are left in it */
    static Optional<Target> target(String path) {
        if (path.startsWith(DESCRIPTIONS)) {
            return description(path.substring(DESCRIPTIONS.length()));
        }
        return ROUTES.stream()
                .filter(route -> route.path().matcher(path).matches())
                .findFirst()
                .filter(route -> route.owner() != null)
                .map(route -> new Target(route.owner(), path));
    }

    /** Each owner describes its own API. */
    private static Optional<Target> description(String service) {
        return Arrays.stream(Owner.values())
                .filter(owner -> owner.service().equals(service))
                .findFirst()
                .map(owner -> new Target(owner, "/q/openapi"));
    }
}
