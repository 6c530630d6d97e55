package io.tillstream.pricing.order;

import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.fiscal.AdaptedPrice;
import io.tillstream.pricing.fiscal.FiscalPosition;
import io.tillstream.pricing.pricelist.Moment;
import io.tillstream.pricing.pricelist.PricelistResolver;
import io.tillstream.pricing.pricelist.Product;
import io.tillstream.pricing.tax.TaxBook;
import java.math.BigDecimal;
import java.util.List;

/**
 * Makes order lines from products: the price from a pricelist, then price and taxes as the customer's fiscal position
 * has them.
 *
 * @param prices the company's pricelists
 * @param pricelistId the one this order goes by
 * @param fiscalPosition the customer's; null for none
 * @param taxes the company's taxes
 * @param when of the order
 */
public record LineQuote(
        PricelistResolver prices, long pricelistId, FiscalPosition fiscalPosition, TaxBook taxes, Moment when) {

    /**
     * A line for this product.
     *
     * @param taxIds the product's own taxes
     * @throws PricingRefusal what resolving and adapting the price refuse, told of this line
     */
    public OrderLine line(
            String id, Product product, List<Long> taxIds, BigDecimal quantity, BigDecimal discountPercent) {
        try {
            BigDecimal price =
                    prices.resolve(pricelistId, product, quantity, when).price();
            AdaptedPrice adapted = fiscalPosition == null
                    ? new AdaptedPrice(taxIds, price)
                    : fiscalPosition.adapt(price, taxIds, taxes);
            return new OrderLine(id, quantity, adapted.unitPrice(), discountPercent, adapted.taxIds());
        } catch (PricingRefusal refusal) {
            throw refusal.onLine(id);
        }
    }
}
