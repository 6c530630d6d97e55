package io.tillstream.pricing.pricelist;

import io.tillstream.pricing.Limits;
import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.Refused;
import io.tillstream.pricing.rounding.Direction;
import io.tillstream.pricing.rounding.Steps;
import java.math.BigDecimal;

/** How an item makes its price (Odoo: {@code compute_price}); prices are exact, not rounded at the end. */
public sealed interface PriceRule {
    /** What the rule counts from; null where it counts from nothing. */
    PriceBase base();

    /** The price, from what the base came to. */
    BigDecimal price(BigDecimal base);

    /** A price of its own. */
    record Fixed(BigDecimal price) implements PriceRule {
        public Fixed {
            price = Limits.within(price, "a fixed price", null);
        }

        @Override
        public PriceBase base() {
            return null;
        }

        @Override
        public BigDecimal price(BigDecimal base) {
            return price;
        }
    }

    /** Percent off the base; below 0 on top of it. */
    record Percentage(PriceBase base, BigDecimal percent) implements PriceRule {
        public Percentage {
            percent = Limits.within(percent, "a pricelist's percentage", null);
            requireBase(base);
        }

        @Override
        public BigDecimal price(BigDecimal from) {
            return less(from, percent);
        }
    }

    /**
     * Base, less discount, rounded, plus surcharge, kept between the margins.
     *
     * @param discount percent off the base; below 0 on top
     * @param round the price is brought to a multiple of it, half away from zero; 0 for none
     * @param surcharge money added after rounding
     * @param minMargin the price is at least the base and this much; 0 for no limit
     * @param maxMargin the price is at most the base and this much; 0 for no limit
     */
    record Formula(
            PriceBase base,
            BigDecimal discount,
            BigDecimal round,
            BigDecimal surcharge,
            BigDecimal minMargin,
            BigDecimal maxMargin)
            implements PriceRule {
        public Formula {
            requireBase(base);
            discount = orZero(discount, "a pricelist's discount");
            round = orZero(round, "a pricelist's rounding");
            surcharge = orZero(surcharge, "a pricelist's surcharge");
            minMargin = orZero(minMargin, "a pricelist's minimum margin");
            maxMargin = orZero(maxMargin, "a pricelist's maximum margin");
            if (round.signum() < 0) {
                throw new PricingRefusal(Refused.INVALID_PRICELIST_ITEM, "a pricelist cannot round to steps below 0");
            }
            if (minMargin.compareTo(maxMargin) > 0) {
                throw new PricingRefusal(
                        Refused.INVALID_PRICELIST_ITEM, "the minimum margin should be lower than the maximum margin");
            }
        }

        @Override
        public BigDecimal price(BigDecimal from) {
            BigDecimal price = less(from, discount);
            price = round.signum() == 0 ? price : Steps.round(price, round, Direction.HALF_UP);
            price = price.add(surcharge);
            price = minMargin.signum() == 0 ? price : price.max(from.add(minMargin));
            return maxMargin.signum() == 0 ? price : price.min(from.add(maxMargin));
        }

        private static BigDecimal orZero(BigDecimal value, String what) {
            return value == null ? BigDecimal.ZERO : Limits.within(value, what, null);
        }
    }

    private static BigDecimal less(BigDecimal price, BigDecimal percent) {
        return price.multiply(BigDecimal.valueOf(100).subtract(percent)).movePointLeft(2);
    }

    private static void requireBase(PriceBase base) {
        if (base == null) {
            throw new PricingRefusal(Refused.MISSING_VALUE, "a price rule does not say what it counts from");
        }
    }
}
