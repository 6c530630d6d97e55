package io.tillstream.contracts;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount at its currency's own scale. Mixed currencies refuse to add. */
public record Money(BigDecimal amount, String currency) implements Comparable<Money> {

    public Money {
        if (amount == null || currency == null) {
            throw new IllegalArgumentException("money needs an amount and a currency");
        }
    }

    /** Half away from zero at {@code scale} decimals. */
    public static Money of(BigDecimal amount, String currency, int scale) {
        return new Money(amount.setScale(scale, RoundingMode.HALF_UP), currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    /** As the wire carries it: plain digits in the currency's scale, e.g. {@code "12.30"}. */
    @Override
    public String toString() {
        return amount.toPlainString();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
        }
        return other;
    }
}
