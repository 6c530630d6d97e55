package io.tillstream.pricing.check;

import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.Refused;
import io.tillstream.pricing.rounding.Direction;
import io.tillstream.pricing.tax.TaxRoundingMethod;

/** Odoo's names of rounding methods. */
final class Methods {
    private Methods() {}

    static TaxRoundingMethod taxRounding(Object name) {
        return switch (String.valueOf(name)) {
            case "round_per_line" -> TaxRoundingMethod.ROUND_PER_LINE;
            case "round_globally" -> TaxRoundingMethod.ROUND_GLOBALLY;
            default -> throw unknown(name);
        };
    }

    static Direction direction(Object name) {
        for (Direction direction : Direction.values()) {
            if (direction.odooName().equals(name)) {
                return direction;
            }
        }
        throw unknown(name);
    }

    private static PricingRefusal unknown(Object name) {
        return new PricingRefusal(Refused.INVALID_VALUE, "there is no rounding method \"" + name + "\"");
    }
}
