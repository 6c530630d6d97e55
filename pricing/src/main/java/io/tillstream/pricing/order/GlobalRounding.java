package io.tillstream.pricing.order;

import io.tillstream.pricing.Currency;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the rounded taxes of the lines sum to the rounded tax of the order: what is missing or too much goes, tax by
 * tax, to the line with the smallest total that bears the tax, as Odoo 18 does.
 */
final class GlobalRounding {
    private GlobalRounding() {}

    /** One tax on one line. */
    private record Place(CountedLine line, int index) {
        BigDecimal exactBase() {
            return line.exact.taxes().get(index).base();
        }

        BigDecimal exactAmount() {
            return line.exact.taxes().get(index).amount();
        }
    }

    static void apply(List<CountedLine> lines, Currency currency) {
        Map<Long, List<Place>> byTax = new LinkedHashMap<>();
        for (CountedLine line : lines) {
            for (int i = 0; i < line.bases.length; i++) {
                long taxId = line.exact.taxes().get(i).tax().id();
                byTax.computeIfAbsent(taxId, id -> new ArrayList<>()).add(new Place(line, i));
            }
        }
        byTax.values().forEach(places -> settle(places, currency));
    }

    private static void settle(List<Place> places, Currency currency) {
        BigDecimal exactBase = BigDecimal.ZERO;
        BigDecimal exactAmount = BigDecimal.ZERO;
        BigDecimal base = BigDecimal.ZERO;
        BigDecimal amount = BigDecimal.ZERO;
        Place smallest = places.get(0);
        for (Place place : places) {
            exactBase = exactBase.add(place.exactBase());
            exactAmount = exactAmount.add(place.exactAmount());
            base = base.add(place.line.bases[place.index]);
            amount = amount.add(place.line.amounts[place.index]);
            if (place.line.total.compareTo(smallest.line.total) < 0) {
                smallest = place;
            }
        }
        BigDecimal missingTax = currency.round(exactAmount).subtract(amount);
        BigDecimal missingBase = currency.round(exactBase).subtract(base);
        smallest.line.amounts[smallest.index] = smallest.line.amounts[smallest.index].add(missingTax);
        smallest.line.bases[smallest.index] = smallest.line.bases[smallest.index].add(missingBase);
    }
}
