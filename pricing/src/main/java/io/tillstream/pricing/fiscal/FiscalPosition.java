package io.tillstream.pricing.fiscal;

import io.tillstream.pricing.Limits;
import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.Refused;
import io.tillstream.pricing.tax.PriceView;
import io.tillstream.pricing.tax.Tax;
import io.tillstream.pricing.tax.TaxBook;
import io.tillstream.pricing.tax.TaxComputation;
import io.tillstream.pricing.tax.TaxedAmount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a customer's tax status does to the taxes of products (Odoo: {@code account.fiscal.position}).
 *
 * @param mappings in the order in which they were created; several with one {@code from} put several taxes in its place
 */
public record FiscalPosition(List<TaxMapping> mappings) {
    public FiscalPosition {
        if (mappings == null) {
            throw new PricingRefusal(Refused.MISSING_VALUE, "a fiscal position has no mappings");
        }
        mappings = List.copyOf(mappings);
    }

    /** The taxes in place of these; a tax without a mapping stays, a group is mapped as a whole. */
    public List<Long> map(List<Long> taxIds) {
        Set<Long> mapped = new LinkedHashSet<>();
        for (Long taxId : taxIds) {
            boolean replaced = false;
            for (TaxMapping mapping : mappings) {
                if (mapping.from() == taxId) {
                    replaced = true;
                    if (mapping.to() != null) {
                        mapped.add(mapping.to());
                    }
                }
            }
            if (!replaced) {
                mapped.add(taxId);
            }
        }
        return List.copyOf(mapped);
    }

    /**
     * The taxes in place of these, and the unit price that goes with them: if all original taxes are in the price and
     * the set of taxes changes, the untaxed price is kept and the included ones of the new taxes are put on it; else the
     * price stays.
     *
     * @param unitPrice of a product with these taxes
     * @throws PricingRefusal {@code unknown-tax} and what counting the taxes refuses
     */
    public AdaptedPrice adapt(BigDecimal unitPrice, List<Long> taxIds, TaxBook taxes) {
        BigDecimal price = Limits.within(unitPrice, "the unit price", null);
        List<Long> mapped = map(taxIds);
        boolean adapts = !new HashSet<>(mapped).equals(new HashSet<>(taxIds)) && allIncluded(taxIds, taxes);
        return new AdaptedPrice(mapped, adapts ? exchange(price, taxIds, mapped, taxes) : price);
    }

    private static boolean allIncluded(List<Long> taxIds, TaxBook taxes) {
        for (Long id : taxIds) {
            if (!taxes.require(id).priceInclude()) {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal exchange(BigDecimal price, List<Long> from, List<Long> to, TaxBook taxes) {
        List<Tax> original = taxes.flatten(from);
        BigDecimal untaxed = TaxComputation.exact(original, price, BigDecimal.ONE, PriceView.AS_DEFINED)
                .untaxed();
        BigDecimal adapted = untaxed;
        for (TaxedAmount.Share share : TaxComputation.exact(
                        taxes.flatten(to), untaxed, BigDecimal.ONE, PriceView.WITHOUT_TAX)
                .taxes()) {
            adapted = share.tax().priceInclude() ? adapted.add(share.amount()) : adapted;
        }
        return adapted.setScale(Limits.FRACTION_DIGITS, RoundingMode.HALF_UP);
    }
}
