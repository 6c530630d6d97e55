package io.tillstream.pricing.tender;

import java.math.BigDecimal;

/**
 * How far an order is paid; amounts at the currency's scale, with the order's sign.
 * {@code paid - tips - change - overpaid + stillDue = due + rounding}, always.
 *
 * @param due what the order asks for, from the priced order
 * @param rounding what rounding to coins adds when the rest is settled in cash; 0 where the order itself is rounded
 * @param paid everything handed over, tips included
 * @param tips the parts for the staff
 * @param stillDue what is missing; 0 when paid
 * @param change what goes back in cash; at most the cash that was handed over
 * @param overpaid what was paid too much by other means than cash, which gives no change
 */
public record Settlement(
        BigDecimal due,
        BigDecimal rounding,
        BigDecimal paid,
        BigDecimal tips,
        BigDecimal stillDue,
        BigDecimal change,
        BigDecimal overpaid) {

    /** Whether nothing is missing. */
    public boolean isPaid() {
        return stillDue.signum() == 0;
    }

    /** Whether the order is paid to the cent: nothing missing, nothing too much. */
    public boolean isExact() {
        return isPaid() && overpaid.signum() == 0;
    }
}
