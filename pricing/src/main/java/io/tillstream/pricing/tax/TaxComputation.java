package io.tillstream.pricing.tax;

import io.tillstream.pricing.Currency;
import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.Refused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts the taxes of one price, in the order that Odoo 18 documents: fixed taxes first, then the included ones from
 * last to first, then the others from first to last; what one tax does to the base of another is passed on as soon as
 * its amount is known. See {@code docs/pricing.md} for the formulas.
 */
public final class TaxComputation {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Tax> taxes;
    private final PriceView view;
    private final Rounder rounder;
    private final BigDecimal price;
    private final BigDecimal quantity;
    private final int[] batchStart;
    private final int[] batchEnd;
    private final BigDecimal[] amounts;
    private final BigDecimal[] baseForAmount;
    private final BigDecimal[] base;

    private TaxComputation(
            List<Tax> taxes, PriceView view, Rounder rounder, BigDecimal unitPrice, BigDecimal quantity) {
        this.taxes = taxes;
        this.view = view;
        this.rounder = rounder;
        this.quantity = quantity;
        this.price = rounder.round(unitPrice.multiply(quantity));
        int[][] bounds = Batches.of(taxes, view);
        this.batchStart = bounds[0];
        this.batchEnd = bounds[1];
        this.amounts = new BigDecimal[taxes.size()];
        this.baseForAmount = filledWithPrice();
        this.base = filledWithPrice();
    }

    /**
     * Taxes of a line, every step rounded to the currency.
     *
     * @param taxes from {@link TaxBook#flatten}
     * @param unitPrice price of one unit after its discount
     */
    public static TaxedAmount roundedPerLine(
            List<Tax> taxes, BigDecimal unitPrice, BigDecimal quantity, Currency currency) {
        return new TaxComputation(taxes, PriceView.AS_DEFINED, Rounder.to(currency), unitPrice, quantity).run();
    }

    /**
     * Taxes of a line without rounding, for a sum that is rounded later.
     *
     * @param taxes from {@link TaxBook#flatten}
     * @param unitPrice price of one unit after its discount
     */
    public static TaxedAmount exact(List<Tax> taxes, BigDecimal unitPrice, BigDecimal quantity, PriceView view) {
        return new TaxComputation(taxes, view, Rounder.NONE, unitPrice, quantity).run();
    }

    private TaxedAmount run() {
        for (int i = taxes.size() - 1; i >= 0; i--) {
            if (taxes.get(i).amountType() == TaxType.FIXED) {
                settle(i, rounder.round(taxes.get(i).amount().multiply(quantity)));
            }
        }
        for (int i = taxes.size() - 1; i >= 0; i--) {
            if (amounts[i] == null && inPrice(taxes.get(i))) {
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
        Tax tax = taxes.get(i);
        BigDecimal share = baseForAmount[i].multiply(tax.amount());
        if (tax.amountType() == TaxType.DIVISION) {
            refuseWholePrice(i);
            return rounder.round(share.movePointLeft(2));
        }
        BigDecimal whole = HUNDRED.add(percentOfBatch(i));
        return whole.signum() == 0 ? rounder.round(BigDecimal.ZERO) : rounder.quotient(share, whole);
    }

    private BigDecimal addedShare(int i) {
        Tax tax = taxes.get(i);
        BigDecimal share = baseForAmount[i].multiply(tax.amount());
        if (tax.amountType() == TaxType.PERCENT) {
            return rounder.round(share.movePointLeft(2));
        }
        refuseWholePrice(i);
        return rounder.quotient(share, HUNDRED.subtract(percentOfBatch(i)));
    }

    private void refuseWholePrice(int i) {
        if (percentOfBatch(i).compareTo(HUNDRED) == 0) {
            throw new PricingRefusal(
                    Refused.DIVISION_BY_ZERO_TAX,
                    "tax " + taxes.get(i).id() + " divides the price by 100 % less 100 %: nothing would be left of it");
        }
    }

    private BigDecimal percentOfBatch(int i) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int member = batchStart[i]; member <= batchEnd[i]; member++) {
            sum = sum.add(taxes.get(member).amount());
        }
        return sum;
    }

    private void settle(int i, BigDecimal amount) {
        amounts[i] = amount;
        passOn(i);
    }

    private void passOn(int i) {
        Tax tax = taxes.get(i);
        boolean takenOut = inPrice(tax);
        for (int later = batchEnd[i] + 1; later < taxes.size(); later++) {
            if (takenOut && leavesBaseOf(tax, taxes.get(later))) {
                add(later, amounts[i].negate());
            } else if (!takenOut && entersBaseOf(tax, taxes.get(later))) {
                add(later, amounts[i]);
            }
        }
        for (int earlier = 0; takenOut && earlier < batchStart[i]; earlier++) {
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
        if (amounts[i] == null) {
            baseForAmount[i] = baseForAmount[i].add(amount);
        }
        base[i] = base[i].add(amount);
    }

    private TaxedAmount result() {
        List<TaxedAmount.Share> shares = new ArrayList<>(taxes.size());
        BigDecimal tax = BigDecimal.ZERO;
        for (int i = 0; i < taxes.size(); i++) {
            shares.add(new TaxedAmount.Share(taxes.get(i), finalBase(i), amounts[i]));
            tax = tax.add(amounts[i]);
        }
        BigDecimal untaxed = shares.isEmpty() ? price : shares.get(0).base();
        return new TaxedAmount(untaxed, untaxed.add(tax), List.copyOf(shares));
    }

    private BigDecimal finalBase(int i) {
        BigDecimal sum = base[i];
        for (int member = batchStart[i]; inPrice(taxes.get(i)) && member <= batchEnd[i]; member++) {
            sum = sum.subtract(amounts[member]);
        }
        return sum;
    }

    private boolean inPrice(Tax tax) {
        return tax.priceInclude() && view == PriceView.AS_DEFINED;
    }

    private BigDecimal[] filledWithPrice() {
        BigDecimal[] filled = new BigDecimal[taxes.size()];
        Arrays.fill(filled, price);
        return filled;
    }
}
