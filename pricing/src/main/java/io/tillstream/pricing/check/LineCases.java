package io.tillstream.pricing.check;

import io.tillstream.pricing.Currency;
import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.Refused;
import io.tillstream.pricing.json.Fields;
import io.tillstream.pricing.json.Words;
import io.tillstream.pricing.order.OrderLine;
import io.tillstream.pricing.tax.TaxRoundingMethod;
import java.math.BigDecimal;
import java.util.List;

/** Single lines, by both rounding methods. */
final class LineCases implements Cases {
    private final NamedTaxes names;

    LineCases(Fields file) {
        this.names = new NamedTaxes(file.object("taxes"));
    }

    @Override
    public List<String> differences(Fields oneCase) {
        Currency currency = Currency.of("case", oneCase.integer("currency_decimals", 2));
        Comparison comparison = new Comparison(currency.decimalPlaces());
        OrderLine line = line("0", oneCase, names);
        Fields expected = oneCase.object("expected");
        for (String method : expected.fields().keySet()) {
            new TaxedLine(names, currency)
                    .compare(
                            comparison,
                            method,
                            expected.object(method),
                            method(method),
                            line.taxIds(),
                            line.discountedUnitPrice(),
                            line.quantity());
        }
        return comparison.differences();
    }

    static TaxRoundingMethod method(String name) {
        TaxRoundingMethod method = Words.TAX_ROUNDING.get(name);
        if (method == null) {
            throw new PricingRefusal(Refused.INVALID_VALUE, "there is no rounding method \"" + name + "\"");
        }
        return method;
    }

    static OrderLine line(String id, Fields line, NamedTaxes names) {
        return new OrderLine(
                id,
                line.number("quantity"),
                line.number("price_unit"),
                line.number("discount", BigDecimal.ZERO),
                names.ids(line, "taxes"));
    }
}
