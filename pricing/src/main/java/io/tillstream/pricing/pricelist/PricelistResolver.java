package io.tillstream.pricing.pricelist;

import io.tillstream.pricing.Currency;
import io.tillstream.pricing.Limits;
import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.Refused;
import io.tillstream.pricing.rounding.Steps;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds prices on the pricelists of a company (Odoo: {@code product.pricelist._compute_price_rule}). */
public final class PricelistResolver {
    private final Map<Long, Pricelist> lists = new HashMap<>();
    private final Currency currency;

    /**
     * @param lists every list that is asked, and every list that one of them is based on
     * @param currency the order's
     * @throws PricingRefusal {@code duplicate-pricelist}
     */
    public PricelistResolver(Collection<Pricelist> lists, Currency currency) {
        this.currency = currency;
        for (Pricelist list : lists) {
            if (this.lists.put(list.id(), list) != null) {
                throw new PricingRefusal(Refused.DUPLICATE_PRICELIST, "two pricelists have the id " + list.id());
            }
        }
    }

    /**
     * The product's price on this list.
     *
     * @param quantity signed, in the product's own unit
     * @throws PricingRefusal {@code unknown-pricelist}, {@code cyclic-pricelist}, {@code currency-mismatch}
     */
    public ResolvedPrice resolve(long pricelistId, Product product, BigDecimal quantity, Moment when) {
        BigDecimal wanted = Limits.quantity(quantity, "the quantity", null);
        Pricelist list = require(pricelistId);
        int winner = list.winner(product, wanted, when);
        BigDecimal price = priceOn(list, product, wanted, when, new HashSet<>());
        // Nested percentages pile up digits; what an order line takes is far finer than any coin.
        BigDecimal kept = price.scale() <= Limits.FRACTION_DIGITS
                ? price
                : price.setScale(Limits.FRACTION_DIGITS, RoundingMode.HALF_UP);
        return new ResolvedPrice(kept, currency.round(kept), winner < 0 ? null : winner);
    }

    private BigDecimal priceOn(Pricelist list, Product product, BigDecimal quantity, Moment when, Set<Long> path) {
        if (!path.add(list.id())) {
            throw new PricingRefusal(Refused.CYCLIC_PRICELIST, "pricelist " + list.id() + " is based on itself");
        }
        if (path.size() > Limits.NESTING) {
            throw new PricingRefusal(Refused.NESTED_TOO_DEEP, "pricelists are based on each other more than 32 deep");
        }
        int winner = list.winner(product, quantity, when);
        if (winner < 0) {
            return product.listPrice();
        }
        PriceRule rule = list.items().get(winner).rule();
        return Steps.settle(rule.price(baseOf(rule, product, quantity, when, path)));
    }

    private BigDecimal baseOf(PriceRule rule, Product product, BigDecimal quantity, Moment when, Set<Long> path) {
        if (rule.base() == null) {
            return BigDecimal.ZERO;
        }
        return switch (rule.base().kind()) {
            case LIST_PRICE -> product.listPrice();
            case STANDARD_PRICE -> product.standardPrice();
            case PRICELIST -> priceOn(require(rule.base().pricelistId()), product, quantity, when, path);
        };
    }

    private Pricelist require(long id) {
        Pricelist list = lists.get(id);
        if (list == null) {
            throw new PricingRefusal(Refused.UNKNOWN_PRICELIST, "there is no pricelist " + id);
        }
        if (list.currency() != null && !list.currency().equals(currency.code())) {
            throw new PricingRefusal(
                    Refused.CURRENCY_MISMATCH,
                    "pricelist " + id + " is in " + list.currency() + ", the order in " + currency.code());
        }
        return list;
    }
}
