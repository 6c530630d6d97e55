package io.tillstream.config.company;

import io.tillstream.contracts.Money;
import io.tillstream.kit.problem.Refusal;
import java.math.BigDecimal;

/**
 * The money of a company, as amounts are written in it.
 *
 * @param decimals digits after the point
 */
public record CompanyCurrency(String code, int decimals) {

    private static final int MOST_DIGITS = 15;

    /** @return plain digits at the currency's scale; null for null */
    public String write(BigDecimal amount) {
        return amount == null ? null : Money.of(amount, code, decimals).toString();
    }

    /**
     * Refuses what is no amount of this currency.
     *
     * @param field where it stands, for the refusal
     * @return null for null
     */
    public BigDecimal read(String field, String amount) {
        if (amount == null) {
            return null;
        }
        try {
            var read = new BigDecimal(amount.strip());
            if (read.scale() > decimals || read.precision() - read.scale() > MOST_DIGITS) {
                throw Refusal.invalid(field, "has more digits than " + code + " amounts have");
            }
            return read;
        } catch (NumberFormatException malformed) {
            throw Refusal.invalid(field, "must be an amount like \"12.30\"");
        }
    }

    /** {@link #read} of what may not be below zero. */
    public BigDecimal readLimit(String field, String amount) {
        var read = read(field, amount);
        if (read != null && read.signum() < 0) {
            throw Refusal.invalid(field, "must not be below 0");
        }
        return read;
    }
}
