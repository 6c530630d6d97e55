package io.tillstream.gateway.relay.kind;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;

/** Gift cards, which another system keeps, on their way to a till. */
@ApplicationScoped
class GiftCardKind implements SelectionKind {

    private final Map<Long, Map<String, Object>> cards =
            Map.of(7L, Map.of("id", 7, "name", "Gift card 7", "balance", "25.00"));

    @Override
    public String model() {
        return "gift.card";
    }

    /** Ask the system that keeps them; never block here. */
    @Override
    public Uni<Map<String, Object>> find(long recordId, Sending sending) {
        return Uni.createFrom().item(cards.get(recordId));
    }

    /** Where a person chooses one when a till asks. */
    @Override
    public URI page() {
        return URI.create("https://gift-cards.example/choose");
    }
}
