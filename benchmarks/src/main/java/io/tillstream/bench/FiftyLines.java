package io.tillstream.bench;

import io.tillstream.pricing.Currency;
import io.tillstream.pricing.order.OrderInput;
import io.tillstream.pricing.order.OrderLine;
import io.tillstream.pricing.tax.Tax;
import io.tillstream.pricing.tax.TaxBook;
import io.tillstream.pricing.tax.TaxRoundingMethod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A large order at a supermarket's till: fifty lines, some by weight, some with a discount, each with two taxes that are
 * in the price, which asks for the most work.
 */
final class FiftyLines {

    static final int LINES = 50;
    static final BigDecimal VAT = new BigDecimal("21");
    static final BigDecimal LEVY = new BigDecimal("2.5");

    private static final Currency EURO = Currency.of("EUR", 2);
    private static final List<Long> BOTH = List.of(1L, 2L);

    private FiftyLines() {}

    static OrderInput order(TaxRoundingMethod method) {
        var taxes = TaxBook.of(
                Tax.percent(1, VAT.toPlainString()).included(),
                Tax.percent(2, LEVY.toPlainString()).included().at(2));
        return OrderInput.of(EURO, method, taxes, lines());
    }

    /** The same order as the compiled JavaScript takes it. */
    static String json(TaxRoundingMethod method) {
        return """
                {"currency": {"code": "EUR", "decimalPlaces": 2}, "taxRounding": "%s",
                 "taxes": [{"id": 1, "amount_type": "percent", "amount": %s, "price_include": true, "sequence": 1},
                           {"id": 2, "amount_type": "percent", "amount": %s, "price_include": true, "sequence": 2}],
                 "lines": [%s]}""".formatted(
                        method.name().toLowerCase(Locale.ROOT),
                        VAT,
                        LEVY,
                        lines().stream().map(FiftyLines::json).collect(Collectors.joining(",\n")));
    }

    static List<OrderLine> lines() {
        var lines = new ArrayList<OrderLine>(LINES);
        for (var number = 0; number < LINES; number++) {
            var quantity = number % 7 == 3 ? new BigDecimal("0.375") : BigDecimal.valueOf(1 + number % 4);
            var discount = number % 5 == 0 ? BigDecimal.TEN : BigDecimal.ZERO;
            var id = "0192c0de-0000-7000-8000-" + (100_000_000_000L + number);
            lines.add(new OrderLine(id, quantity, BigDecimal.valueOf(115 + 37L * number, 2), discount, BOTH));
        }
        return lines;
    }

    private static String json(OrderLine line) {
        return """
                {"id": "%s", "quantity": %s, "unitPrice": "%s", "discountPercent": %s, "taxIds": [1, 2]}""".formatted(line.id(), line.quantity(), line.unitPrice(), line.discountPercent());
    }
}
