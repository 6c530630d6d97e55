package io.tillstream.gateway.proxy;

import io.tillstream.gateway.upstream.Owner;
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
            Route.to(Owner.CONFIG, "/api/registers"),
            Route.to(Owner.CONFIG, "/api/setting-schemas"),
            Route.to(Owner.CONFIG, "/api/stores"),
            Route.to(Owner.CONFIG, "/api/companies"),
            Route.to(Owner.CONFIG, "/api/products"),
            Route.to(Owner.CONFIG, "/api/categories"),
            Route.to(Owner.CONFIG, "/api/taxes"),
            Route.to(Owner.CONFIG, "/api/pricelists"),
            Route.to(Owner.CONFIG, "/api/payment-methods"),
            Route.to(Owner.CONFIG, "/api/users"),
            Route.to(Owner.SESSION, "/api/sessions"),
            Route.to(Owner.ORDER, "/api/orders"),
            Route.to(Owner.ORDER, "/api/reports"),
            Route.to(Owner.PARTNER, "/api/partners"));

    private Routes() {}

    /** @param path normalized: no dot segments are left in it */
    static Optional<Owner> owner(String path) {
        return ROUTES.stream()
                .filter(route -> route.path().matcher(path).matches())
                .findFirst()
                .map(Route::owner);
    }
}
