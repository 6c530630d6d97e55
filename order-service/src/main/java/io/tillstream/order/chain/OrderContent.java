package io.tillstream.order.chain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

/**
 * What of an order never changes: what the till said was sold and paid. No partner (they are merged and erased), nothing
 * that the server decides.
 *
 * @param number as the till gave it
 * @param createdAt by the till's clock, to the second; null where it said nothing readable
 * @param decimals of the currency
 * @param change what the till says it returned
 */
public record OrderContent(
        String uid,
        String number,
        Long sessionId,
        Instant createdAt,
        String currency,
        int decimals,
        BigDecimal total,
        BigDecimal tax,
        BigDecimal change,
        List<Line> lines,
        List<Payment> payments) {

    /**
     * @param taxIds ascending
     * @param refundedReference {@code order uuid/line uuid}, where the till knew no id
     */
    public record Line(
            long productId,
            BigDecimal quantity,
            BigDecimal unitPrice,
            BigDecimal discount,
            List<Long> taxIds,
            BigDecimal untaxed,
            BigDecimal total,
            Long refundedLineId,
            String refundedReference) {}

    public record Payment(long paymentMethodId, BigDecimal amount) {}

    /** An amount in the currency's scale, half away from zero, e.g. {@code 12.30}. */
    static String money(BigDecimal amount, int decimals) {
        return amount.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    /** A number as it is, without zeros at its end, e.g. {@code 2.5}. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
