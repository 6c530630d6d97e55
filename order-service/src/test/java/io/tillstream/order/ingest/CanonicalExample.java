package io.tillstream.order.ingest;

import io.tillstream.order.chain.CanonicalOrder;
import io.vertx.core.json.JsonObject;

/** The canonical form of an order as it is sent, at a register in euros. */
public final class CanonicalExample {

    private CanonicalExample() {}

    public static String of(String json) {
        var order = Arrival.of(0, Json.read(json), false, null).order();
        var euros =
                TillMoney.of(new JsonObject().put("currency", "EUR").put("currency_decimal_places", 2), new Known());
        return CanonicalOrder.of(Judge.content(order, euros));
    }
}
