package io.tillstream.pricing.tender;

import io.tillstream.pricing.Limits;
import io.tillstream.pricing.Numbers;
import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.Refused;
import java.math.BigDecimal;

/**
 * One payment towards an order.
 *
 * @param id names the payment in results and refusals
 * @param kind what is handed over
 * @param amount in the order's currency; of the order's sign, below 0 where money goes back to the customer
 * @param tip the part of {@code amount} that the customer adds for the staff; never below 0, null for none
 */
public record Tender(String id, Kind kind, BigDecimal amount, BigDecimal tip) {
    /** What is handed over. */
    public enum Kind {
        /** Coins and notes: the only kind that gives change and is rounded to coins. */
        CASH,
        /** A card or any other payment through a bank. */
        BANK,
        /** On the customer's account. */
        PAY_LATER
    }

    public Tender {
        if (kind == null) {
            throw new PricingRefusal(Refused.MISSING_VALUE, "payment " + id + " has no kind");
        }
        amount = Limits.within(amount, "the amount of payment " + id, null);
        tip = tip == null ? BigDecimal.ZERO : Limits.within(tip, "the tip of payment " + id, null);
        if (tip.signum() < 0 || tip.compareTo(amount.abs()) > 0) {
            throw new PricingRefusal(Refused.INVALID_TENDER, "the tip of payment " + id + " is not a part of it");
        }
    }

    /** Coins and notes. */
    public static Tender cash(String id, String amount) {
        return new Tender(id, Kind.CASH, Numbers.require(amount), null);
    }

    /** A card. */
    public static Tender bank(String id, String amount) {
        return new Tender(id, Kind.BANK, Numbers.require(amount), null);
    }

    /** What pays for the goods: the amount without the tip. */
    BigDecimal forGoods() {
        return amount.subtract(tip);
    }
}
