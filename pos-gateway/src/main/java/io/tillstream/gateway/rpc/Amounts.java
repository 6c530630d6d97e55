package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import io.tillstream.kit.problem.Refusal;
import java.math.BigDecimal;

/** Amounts on their way between numbers, as Odoo's clients write them, and the plain digits of our own API. */
final class Amounts {

    /** More digits than any amount has; a number such as 1e999999999 must not be written out. */
    private static final int MOST_DIGITS = 30;

    private Amounts() {}

    static BigDecimal read(String field, JsonNode amount) {
        if (!amount.isNumber()) {
            throw Refusal.invalid(field, "must be a number");
        }
        var value = amount.decimalValue();
        if (value.precision() > MOST_DIGITS || Math.abs(value.scale()) > MOST_DIGITS) {
            throw Refusal.invalid(field, "is no amount");
        }
        return value;
    }

    static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
