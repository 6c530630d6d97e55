package io.tillstream.pricing.tender;

import io.tillstream.pricing.Currency;
import io.tillstream.pricing.PricingRefusal;
import io.tillstream.pricing.order.PricedOrder;
import io.tillstream.pricing.rounding.CashRounding;
import java.math.BigDecimal;
import java.util.List;

/** Sets payments against an order. */
public final class Tenders {
    private final BigDecimal due;
    private final Currency currency;
    private final BigDecimal sign;
    private BigDecimal cash = BigDecimal.ZERO;
    private BigDecimal other = BigDecimal.ZERO;
    private BigDecimal tips = BigDecimal.ZERO;

    private Tenders(PricedOrder order, List<Tender> tenders) {
        this.due = order.due();
        this.currency = order.currency();
        this.sign = BigDecimal.valueOf(due.signum() < 0 ? -1 : 1);
        for (Tender tender : tenders) {
            boolean isCash = tender.kind() == Tender.Kind.CASH;
            cash = isCash ? cash.add(tender.forGoods()) : cash;
            other = isCash ? other : other.add(tender.forGoods());
            tips = tips.add(tender.tip());
        }
    }

    /**
     * What is missing and what goes back.
     *
     * @param cashRounding the register's, or null; it acts here only if it is {@link CashRounding#cashOnly()}, on the
     *     rest that other payments leave to cash
     * @throws PricingRefusal never for payments that were constructed
     */
    public static Settlement settle(PricedOrder order, List<Tender> tenders, CashRounding cashRounding) {
        return new Tenders(order, tenders).settled(cashRounding);
    }

    /** The cash that would settle what the payments so far leave open, in whole coins. */
    public static BigDecimal cashToSettle(PricedOrder order, List<Tender> tenders, CashRounding cashRounding) {
        Tenders sum = new Tenders(order, tenders);
        BigDecimal rest = sum.due.subtract(sum.other).subtract(sum.cash);
        boolean rounds = cashRounding != null && cashRounding.cashOnly();
        return sum.atScale(rounds ? cashRounding.round(rest) : rest);
    }

    private Settlement settled(CashRounding cashRounding) {
        BigDecimal rounding = rounding(cashRounding);
        BigDecimal open = due.add(rounding).subtract(other).subtract(cash).multiply(sign);
        BigDecimal tooMuch = open.negate().max(BigDecimal.ZERO);
        BigDecimal change = tooMuch.min(cash.multiply(sign).max(BigDecimal.ZERO));
        return new Settlement(
                due,
                atScale(rounding),
                atScale(other.add(cash).add(tips)),
                atScale(tips),
                atScale(open.max(BigDecimal.ZERO).multiply(sign)),
                atScale(change.multiply(sign)),
                atScale(tooMuch.subtract(change).multiply(sign)));
    }

    /** Coins only matter to the part that other payments leave, and only if cash closes that part. */
    private BigDecimal rounding(CashRounding cashRounding) {
        BigDecimal rest = due.subtract(other);
        boolean restIsOpen = rest.multiply(sign).signum() > 0;
        if (cashRounding == null || !cashRounding.cashOnly() || cash.signum() == 0 || !restIsOpen) {
            return BigDecimal.ZERO;
        }
        BigDecimal rounded = cashRounding.round(rest);
        boolean closes = cash.subtract(rounded).multiply(sign).signum() >= 0;
        return closes ? rounded.subtract(rest) : BigDecimal.ZERO;
    }

    private BigDecimal atScale(BigDecimal amount) {
        BigDecimal bare = amount.stripTrailingZeros();
        return bare.setScale(Math.max(currency.decimalPlaces(), bare.scale()));
    }
}
