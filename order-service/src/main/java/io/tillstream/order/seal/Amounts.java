package io.tillstream.order.seal;

import io.tillstream.order.ingest.Facts;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A register's currency, for writing amounts. */
record Amounts(String currency, int decimals) {

    private static final int USUAL_DECIMALS = 2;

    static Amounts of(JsonObject register) {
        return new Amounts(
                Facts.text(register, "currency"), Facts.integer(register, "currency_decimal_places", USUAL_DECIMALS));
    }

    String text(BigDecimal amount) {
        return amount.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }
}
