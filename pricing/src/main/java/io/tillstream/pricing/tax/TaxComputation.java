package io.tillstream.pricing.tax;

import io.tillstream.pricing.Currency;
import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.Refused;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * Counts the taxes of one price, in the order that Odoo 18 documents: fixed taxes first, then the included ones from
 * last to first, then the others from first to last; what one tax does to the base of another is passed on as soon as
 * its amount is known. See {@code docs/pricing.md} for the formulas.
 */
public final class TaxComputation {
    private final TaxSequence taxes;
    private final Rounder rounder;
    private final BigDecimal price;
    private final BigDecimal quantity;
    private final BigDecimal[] amounts;
    /** What each tax is counted on, once its turn has come; the base it is shown with, at the end. Never empty. */
    private final BigDecimal[] base;

    private TaxComputation(TaxSequence taxes, Rounder rounder, BigDecimal unitPrice, BigDecimal quantity) {
        this.taxes = taxes;
        this.rounder = rounder;
        this.quantity = quantity;
        this.price = rounder.round(unitPrice.multiply(quantity));
        this.amounts = new BigDecimal[taxes.size()];
        this.base = new BigDecimal[Math.max(1, taxes.size())];
        Arrays.fill(base, price);
    }

    /**
     * Taxes of a line, every step rounded to the currency.
     *
     * @param taxes from {@link TaxBook#flatten}
     * @param unitPrice price of one unit after its discount
     */
    public static TaxedAmount roundedPerLine(
            List<Tax> taxes, BigDecimal unitPrice, BigDecimal quantity, Currency currency) {
        return roundedPerLine(TaxSequence.of(taxes, PriceView.AS_DEFINED), unitPrice, quantity, currency);
    }

    /** The same for taxes that are counted more than once. */
    public static TaxedAmount roundedPerLine(
            TaxSequence taxes, BigDecimal unitPrice, BigDecimal quantity, Currency currency) {
        return new TaxComputation(taxes, Rounder.to(currency), unitPrice, quantity).run();
    }

    /**
     * Taxes of a line without rounding, for a sum that is rounded later.
     *
     * @param taxes from {@link TaxBook#flatten}
     * @param unitPrice price of one unit after its discount
     */
    public static TaxedAmount exact(List<Tax> taxes, BigDecimal unitPrice, BigDecimal quantity, PriceView view) {
        return exact(TaxSequence.of(taxes, view), unitPrice, quantity);
    }

    /** The same for taxes that are counted more than once. */
    public static TaxedAmount exact(TaxSequence taxes, BigDecimal unitPrice, BigDecimal quantity) {
        return new TaxComputation(taxes, Rounder.NONE, unitPrice, quantity).run();
    }

    private TaxedAmount run() {
        for (int i = taxes.size() - 1; i >= 0; i--) {
            if (taxes.tax(i).amountType() == TaxType.FIXED) {
                settle(i, rounder.round(taxes.tax(i).amount().multiply(quantity)));
            }
        }
        for (int i = taxes.size() - 1; i >= 0; i--) {
            if (amounts[i] == null && taxes.inPrice(i)) {
                settle(i, containedShare(i));
            }
        }
        for (int i = 0; i < taxes.size(); i++) {
            if (amounts[i] == null) {
                settle(i, addedShare(i));
            }
        }
        return result();
    }

    private BigDecimal containedShare(int i) {
        Tax tax = taxes.tax(i);
        BigDecimal share = base[i].multiply(tax.amount());
        if (tax.amountType() == TaxType.DIVISION) {
            refuseWholePrice(i);
            return rounder.round(share.movePointLeft(2));
        }
        BigDecimal whole = taxes.percentOnTop(i);
        return whole.signum() == 0 ? rounder.round(BigDecimal.ZERO) : rounder.quotient(share, whole);
    }

    private BigDecimal addedShare(int i) {
        Tax tax = taxes.tax(i);
        BigDecimal share = base[i].multiply(tax.amount());
        if (tax.amountType() == TaxType.PERCENT) {
            return rounder.round(share.movePointLeft(2));
        }
        refuseWholePrice(i);
        return rounder.quotient(share, taxes.percentLeft(i));
    }

    private void refuseWholePrice(int i) {
        if (taxes.percentLeft(i).signum() == 0) {
            throw new PricingRefusal(
                    Refused.DIVISION_BY_ZERO_TAX,
                    taxes.tax(i).label() + " divides the price by 100 % less 100 %: nothing would be left of it");
        }
    }

    private void settle(int i, BigDecimal amount) {
        amounts[i] = amount;
        passOn(i);
    }

    private void passOn(int i) {
        Tax tax = taxes.tax(i);
        boolean takenOut = taxes.inPrice(i);
        for (int later = taxes.batchEnd(i) + 1; later < taxes.size(); later++) {
            if (takenOut && leavesBaseOf(tax, taxes.tax(later))) {
                add(later, amounts[i].negate());
            } else if (!takenOut && entersBaseOf(tax, taxes.tax(later))) {
                add(later, amounts[i]);
            }
        }
        for (int earlier = 0; takenOut && earlier < taxes.batchStart(i); earlier++) {
            add(earlier, amounts[i].negate());
        }
    }

    /** Whether a tax that is in the price is no part of what a later tax is counted on. */
    private boolean leavesBaseOf(Tax tax, Tax later) {
        return !later.isBaseAffected() || (!tax.includeBaseAmount() && later.priceInclude());
    }

    /** Whether a tax on top of the price is part of what a later tax is counted on. */
    private boolean entersBaseOf(Tax tax, Tax later) {
        return later.isBaseAffected() && (tax.includeBaseAmount() || (tax.priceInclude() && !later.priceInclude()));
    }

    private void add(int i, BigDecimal amount) {
        base[i] = base[i].add(amount);
    }

    private TaxedAmount result() {
        BigDecimal countedOnBefore = null;
        for (int i = 0; i < amounts.length; i++) {
            BigDecimal countedOn = base[i];
            boolean beside = i > taxes.batchStart(i) && countedOn == countedOnBefore;
            base[i] = beside ? base[i - 1] : finalBase(i);
            countedOnBefore = countedOn;
        }
        return new TaxedAmount(taxes, taxes.allInPrice() ? price : withTaxes(base[0]), base, amounts);
    }

    private BigDecimal withTaxes(BigDecimal untaxed) {
        BigDecimal sum = untaxed;
        for (BigDecimal amount : amounts) {
            sum = sum.add(amount);
        }
        return sum;
    }

    private BigDecimal finalBase(int i) {
        if (!taxes.inPrice(i)) {
            return base[i];
        }
        BigDecimal sum = base[i];
        for (int member = taxes.batchStart(i); member <= taxes.batchEnd(i); member++) {
            sum = sum.subtract(amounts[member]);
        }
        return sum;
    }
}
