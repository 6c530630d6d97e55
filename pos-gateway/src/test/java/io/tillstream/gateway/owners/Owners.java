package io.tillstream.gateway.owners;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
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
        var settings = new HashMap<>(loyalty.settings());
        settings.put("tillstream.payload.remote.\"loyalty.program\".cache-time", "0S");
        settings.put("tillstream.payload.loader-rest", "1S");
        settings.put("tillstream.channel.slowness", "2S");
        settings.put("tillstream.channel.look-every", "1s");
        settings.put("tillstream.config.url", config.url());
        settings.put("tillstream.session.url", session.url());
        settings.put("tillstream.order.url", order.url());
        settings.put("tillstream.partner.url", partner.url());
        return settings;
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
