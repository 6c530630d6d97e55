package io.tillstream.pricing.check;

import io.tillstream.pricing.Currency;
import io.tillstream.pricing.json.Fields;
import io.tillstream.pricing.tax.PriceView;
import io.tillstream.pricing.tax.Tax;
import io.tillstream.pricing.tax.TaxComputation;
import io.tillstream.pricing.tax.TaxRoundingMethod;
import io.tillstream.pricing.tax.TaxedAmount;
import java.math.BigDecimal;
import java.util.List;

/** Compares the taxes of one line (Odoo: {@code account.tax.compute_all}). */
final class TaxedLine {
    private final NamedTaxes names;
    private final Currency currency;

    TaxedLine(NamedTaxes names, Currency currency) {
        this.names = names;
        this.currency = currency;
    }

    void compare(
            Comparison comparison,
            String what,
            Fields expected,
            TaxRoundingMethod method,
            List<Long> taxIds,
            BigDecimal unitPrice,
            BigDecimal quantity) {
        List<Tax> taxes = names.book().flatten(taxIds);
        TaxedAmount line = method == TaxRoundingMethod.ROUND_PER_LINE
                ? TaxComputation.roundedPerLine(taxes, unitPrice, quantity, currency)
                : TaxComputation.exact(taxes, unitPrice, quantity, PriceView.AS_DEFINED);
        comparison.amount(what, expected, "total_excluded", currency.round(line.untaxed()));
        comparison.amount(what, expected, "total_included", currency.round(line.total()));
        List<Fields> shares = expected.objects("taxes");
        comparison.same(what + " number of taxes", shares.size(), line.taxes().size());
        for (int i = 0; i < Math.min(shares.size(), line.taxes().size()); i++) {
            compare(comparison, what + " tax " + i, shares.get(i), line.taxes().get(i));
        }
    }

    private void compare(Comparison comparison, String what, Fields expected, TaxedAmount.Share share) {
        comparison.same(what, expected.string("tax"), names.name(share.tax().id()));
        comparison.amount(what, expected, "base", currency.round(share.base()), share.base());
        comparison.amount(what, expected, "amount", currency.round(share.amount()), share.amount());
    }
}
