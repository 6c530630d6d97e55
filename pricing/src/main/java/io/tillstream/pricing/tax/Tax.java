package io.tillstream.pricing.tax;

import io.tillstream.pricing.Limits;
import io.tillstream.pricing.Numbers;
import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.Refused;
import java.math.BigDecimal;
import java.util.List;

/**
 * A tax as a company defines it (Odoo: {@code account.tax}).
 *
 * @param id decides between taxes of the same sequence
 * @param name for messages; may be empty, never null
 * @param amount percent, or money for each unit where fixed; for a group without meaning
 * @param priceInclude the unit price already holds this tax
 * @param includeBaseAmount later taxes are counted on the price with this one
 * @param isBaseAffected earlier taxes that ask for it raise this one's base
 * @param sequence lower comes first
 * @param children ids of the taxes of a group; empty for the others
 * @param taxGroupId under which the tax is shown on a receipt; null for none
 */
public record Tax(
        long id,
        String name,
        TaxType amountType,
        BigDecimal amount,
        boolean priceInclude,
        boolean includeBaseAmount,
        boolean isBaseAffected,
        int sequence,
        List<Long> children,
        Long taxGroupId) {

    public Tax {
        name = name == null ? "" : name;
        children = children == null ? List.of() : List.copyOf(children);
        if (amountType == null) {
            throw new PricingRefusal(Refused.MISSING_VALUE, "tax " + id + " has no amount type");
        }
        amount = amountType == TaxType.GROUP ? BigDecimal.ZERO : Limits.within(amount, "the amount of tax " + id, null);
    }

    /** A tax on top of the price: percent of it. */
    public static Tax percent(long id, String percent) {
        return of(id, TaxType.PERCENT, percent);
    }

    /** A tax on top of the price: money for each unit. */
    public static Tax fixed(long id, String amount) {
        return of(id, TaxType.FIXED, amount);
    }

    /** A tax on top of the price: percent of the price with the tax. */
    public static Tax division(long id, String percent) {
        return of(id, TaxType.DIVISION, percent);
    }

    /** The taxes with these ids under one name. */
    public static Tax group(long id, Long... children) {
        return new Tax(id, "", TaxType.GROUP, null, false, false, true, 1, List.of(children), null);
    }

    /** How a person knows it. */
    String label() {
        return name.isEmpty() ? "tax " + id : "tax " + id + " (" + name + ")";
    }

    private static Tax of(long id, TaxType type, String amount) {
        return new Tax(id, "", type, Numbers.require(amount), false, false, true, 1, List.of(), null);
    }

    /** The same tax, contained in the price. */
    public Tax included() {
        return new Tax(
                id, name, amountType, amount, true, includeBaseAmount, isBaseAffected, sequence, children, taxGroupId);
    }

    /** The same tax, raising the base of those after it. */
    public Tax affectingNext() {
        return new Tax(
                id, name, amountType, amount, priceInclude, true, isBaseAffected, sequence, children, taxGroupId);
    }

    /** The same tax, its base left alone by those before it. */
    public Tax unaffected() {
        return new Tax(
                id, name, amountType, amount, priceInclude, includeBaseAmount, false, sequence, children, taxGroupId);
    }

    /** The same tax at another place in the order. */
    public Tax at(int otherSequence) {
        return new Tax(
                id,
                name,
                amountType,
                amount,
                priceInclude,
                includeBaseAmount,
                isBaseAffected,
                otherSequence,
                children,
                taxGroupId);
    }

    /** The same tax, shown under this group on a receipt. */
    public Tax shownUnder(long group) {
        return new Tax(
                id,
                name,
                amountType,
                amount,
                priceInclude,
                includeBaseAmount,
                isBaseAffected,
                sequence,
                children,
                group);
    }
}
