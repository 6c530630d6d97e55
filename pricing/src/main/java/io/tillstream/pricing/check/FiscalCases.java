package io.tillstream.pricing.check;

import io.tillstream.pricing.Currency;
import io.tillstream.pricing.Numbers;
import io.tillstream.pricing.fiscal.AdaptedPrice;
import io.tillstream.pricing.fiscal.FiscalPosition;
import io.tillstream.pricing.fiscal.TaxMapping;
import io.tillstream.pricing.json.Fields;
import io.tillstream.pricing.tax.TaxRoundingMethod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Fiscal positions: the mapped taxes, the adapted price, and what lines at either price come to. */
final class FiscalCases implements Cases {
    private static final Currency CURRENCY = Currency.of("case", 2);

    private final NamedTaxes names;
    private final Fields positions;

    FiscalCases(Fields file) {
        this.names = new NamedTaxes(file.object("taxes"));
        this.positions = file.object("fiscal_positions");
    }

    @Override
    public List<String> differences(Fields oneCase) {
        Comparison comparison = new Comparison(CURRENCY.decimalPlaces());
        BigDecimal price = oneCase.number("price_unit");
        List<Long> taxIds = names.ids(oneCase, "taxes");
        AdaptedPrice adapted = position(oneCase.string("fiscal_position")).adapt(price, taxIds, names.book());
        Fields expected = oneCase.object("expected");
        List<String> mapped = adapted.taxIds().stream().map(names::name).toList();
        comparison.same("mapped_taxes", expected.list("mapped_taxes"), mapped);
        if (expected.has("adapted")) {
            compare(comparison, "adapted", expected.object("adapted"), adapted.taxIds(), adapted.unitPrice());
        }
        if (expected.has("unadapted")) {
            compare(comparison, "unadapted", expected.object("unadapted"), adapted.taxIds(), price);
        }
        return comparison.differences();
    }

    private FiscalPosition position(String name) {
        List<TaxMapping> mappings = new ArrayList<>();
        for (Fields mapping : positions.objects(name)) {
            Long to = mapping.has("to") ? Long.valueOf(names.id(mapping.string("to"))) : null;
            mappings.add(new TaxMapping(names.id(mapping.string("from")), to));
        }
        return new FiscalPosition(mappings);
    }

    private void compare(Comparison comparison, String what, Fields expected, List<Long> taxIds, BigDecimal price) {
        comparison.exact(what, expected, "price_unit", price);
        Fields lines = expected.object("lines");
        for (String quantity : lines.fields().keySet()) {
            new TaxedLine(names, CURRENCY)
                    .compare(
                            comparison,
                            what + " x " + quantity,
                            lines.object(quantity),
                            TaxRoundingMethod.ROUND_PER_LINE,
                            taxIds,
                            price,
                            Numbers.require(quantity));
        }
    }
}
