package io.tillstream.gateway.relay.kind;

import io.tillstream.gateway.upstream.Owner;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/** The kinds that owners keep; each owner sends its records itself, from its own outbox. */
public enum OwnedKind {
    PARTNER("res.partner", Owner.PARTNER, "partners"),
    PRODUCT("product.product", Owner.CONFIG, "products"),
    ORDER("pos.order", Owner.ORDER, "orders");

    private final String model;
    private final Owner owner;
    private final String plural;

    OwnedKind(String model, Owner owner, String plural) {
        this.model = model;
        this.owner = owner;
        this.plural = plural;
    }

    public String model() {
        return model;
    }

    public Owner owner() {
        return owner;
    }

    /** Where a record of it is sent. */
    public String path(long recordId) {
        return "/api/" + plural + "/" + recordId + "/selections";
    }

    URI page() {
        return URI.create("/backoffice/#/" + plural);
    }

    public static Optional<OwnedKind> of(String model) {
        return Arrays.stream(values()).filter(kind -> kind.model.equals(model)).findFirst();
    }
}
