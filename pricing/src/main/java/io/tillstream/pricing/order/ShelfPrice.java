package io.tillstream.pricing.order;

import io.tillstream.pricing.Currency;
import io.tillstream.pricing.Limits;
import io.tillstream.pricing.tax.PriceView;
import io.tillstream.pricing.tax.Tax;
import io.tillstream.pricing.tax.TaxBook;
import io.tillstream.pricing.tax.TaxComputation;
import io.tillstream.pricing.tax.TaxRoundingMethod;
import io.tillstream.pricing.tax.TaxedAmount;
import java.math.BigDecimal;
import java.util.List;

/**
 * The price of one unit as it is shown, at the currency's scale.
 *
 * @param untaxed without tax
 * @param total with all taxes
 */
public record ShelfPrice(BigDecimal untaxed, BigDecimal total) {
    /**
     * The price to show for a unit price.
     *
     * @param unitPrice holds the taxes that are defined as included
     * @throws io.tillstream.pricing.PricingRefusal {@code unknown-tax} and what counting the taxes refuses
     */
    public static ShelfPrice of(
            BigDecimal unitPrice, List<Long> taxIds, TaxBook book, Currency currency, TaxRoundingMethod method) {
        BigDecimal price = Limits.within(unitPrice, "the unit price", null);
        List<Tax> taxes = book.flatten(taxIds);
        TaxedAmount amount = method == TaxRoundingMethod.ROUND_PER_LINE
                ? TaxComputation.roundedPerLine(taxes, price, BigDecimal.ONE, currency)
                : TaxComputation.exact(taxes, price, BigDecimal.ONE, PriceView.AS_DEFINED);
        return new ShelfPrice(currency.round(amount.untaxed()), currency.round(amount.total()));
    }
}
