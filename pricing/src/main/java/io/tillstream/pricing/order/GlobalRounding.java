package io.tillstream.pricing.order;

import io.tillstream.pricing.Currency;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Makes the rounded figures of the lines sum to the rounded sum of their exact ones, as Odoo 18 does: tax by tax, lines
 * without tax for themselves, goods that come back apart from those that go out. What is missing or too much goes to the
 * line with the smallest total among them.
 */
final class GlobalRounding {
    private GlobalRounding() {}

    /** One tax on one line, or a line without tax. */
    private record Place(CountedLine line, int index) {
        BigDecimal exactBase() {
            return line.exact.base(index);
        }

        BigDecimal base() {
            return line.bases[index];
        }

        BigDecimal exactAmount() {
            return line.exact.amount(index);
        }

        BigDecimal amount() {
            return line.amounts[index];
        }

        boolean hasTax() {
            return line.amounts.length > 0;
        }
    }

    static void apply(List<CountedLine> lines, Sense order, Currency currency) {
        Map<Long, List<Place>> with = new LinkedHashMap<>();
        Map<Long, List<Place>> against = new LinkedHashMap<>();
        for (CountedLine line : lines) {
            collect(line, line.goesAgainst(order) ? against : with);
        }
        with.values().forEach(places -> settle(places, currency));
        against.values().forEach(places -> settle(places, currency));
    }

    private static void collect(CountedLine line, Map<Long, List<Place>> byTax) {
        for (int i = 0; i < line.bases.length; i++) {
            Long tax = line.amounts.length == 0
                    ? null
                    : Long.valueOf(line.exact.tax(i).id());
            byTax.computeIfAbsent(tax, id -> new ArrayList<>()).add(new Place(line, i));
        }
    }

    private static void settle(List<Place> places, Currency currency) {
        Place smallest = places.get(0);
        for (Place place : places) {
            smallest = place.line.total.compareTo(smallest.line.total) < 0 ? place : smallest;
        }
        int index = smallest.index;
        BigDecimal missing = missing(places, Place::exactBase, Place::base, currency);
        smallest.line.bases[index] = smallest.base().add(missing);
        if (smallest.hasTax()) {
            missing = missing(places, Place::exactAmount, Place::amount, currency);
            smallest.line.amounts[index] = smallest.amount().add(missing);
        }
    }

    private static BigDecimal missing(
            List<Place> places,
            Function<Place, BigDecimal> exact,
            Function<Place, BigDecimal> booked,
            Currency currency) {
        BigDecimal whole = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        for (Place place : places) {
            whole = whole.add(exact.apply(place));
            sum = sum.add(booked.apply(place));
        }
        return currency.round(whole).subtract(sum);
    }
}
