package io.tillstream.gateway.owners;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Starts the four stand-ins and tells the gateway where they are; a test gets them by a field of this type. */
public class Owners implements QuarkusTestResourceLifecycleManager {

    public ConfigStandIn config;
    public SessionStandIn session;
    public OrderStandIn order;
    public PartnerStandIn partner;
    public LoyaltyStandIn loyalty;

    @Override
    public Map<String, String> start() {
        config = new ConfigStandIn();
        session = new SessionStandIn();
        order = new OrderStandIn();
        partner = new PartnerStandIn();
        loyalty = new LoyaltyStandIn();
        return Map.of(
                "tillstream.payload.remote.\"loyalty.program\".url", loyalty.url() + "/programs",
                "tillstream.payload.remote.\"loyalty.program\".timeout", "300MS",
                "tillstream.payload.remote.\"loyalty.program\".cache-time", "0S",
                "tillstream.payload.remote.\"loyalty.program\".scope", "store",
                "tillstream.payload.remote.\"loyalty.program\".authorization", "Bearer of-the-loyalty-program",
                "tillstream.payload.loader-rest", "1S",
                "tillstream.config.url", config.url(),
                "tillstream.session.url", session.url(),
                "tillstream.order.url", order.url(),
                "tillstream.partner.url", partner.url());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(Owners.class));
    }

    @Override
    public void stop() {
        config.stop();
        session.stop();
        order.stop();
        partner.stop();
        loyalty.stop();
    }
}
