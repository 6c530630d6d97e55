package io.tillstream.order.seal;

import java.util.List;

/**
 * All that the journal entry and the Z of a session need: sums over its paid orders, late ones left out. Amounts are
 * texts in the currency's scale.
 *
 * @param total the orders' own totals
 * @param rounding payments less the sum of the lines: what rounding to coins and a till's arithmetic left
 * @param discountTotal what discounts took off the prices
 * @param refundTotal the lines that came back, negative
 * @param refundCount orders with lines that came back
 */
public record Takings(
        long sessionId,
        boolean sealed,
        String currency,
        int orderCount,
        String total,
        List<DraftOrder> draftOrders,
        List<PaymentSum> payments,
        List<TaxSum> taxes,
        List<IncomeSum> income,
        List<CategorySum> categories,
        List<CashierSum> cashiers,
        String discountTotal,
        String refundTotal,
        int refundCount,
        String rounding,
        List<PayLaterSum> payLater,
        Quarantined quarantined) {

    public record DraftOrder(long id, String uuid, String posReference, String total) {}

    public record PaymentSum(long paymentMethodId, String amount, int count) {}

    /** @param refund of lines that came back; amounts are negative then */
    public record TaxSum(long taxId, Long accountId, String base, String amount, boolean refund) {}

    /** @param refund of lines that came back; the amount is negative then */
    public record IncomeSum(Long accountId, List<Long> taxIds, String amount, boolean refund) {}

    /** @param categoryId null for products without one */
    public record CategorySum(Long categoryId, String quantity, String untaxed, String total) {}

    public record CashierSum(Long userId, int orderCount, String total) {}

    public record PayLaterSum(long paymentMethodId, Long partnerId, String amount) {}

    public record Quarantined(int count, String total) {}

    Takings sealedNow() {
        return new Takings(
                sessionId,
                true,
                currency,
                orderCount,
                total,
                draftOrders,
                payments,
                taxes,
                income,
                categories,
                cashiers,
                discountTotal,
                refundTotal,
                refundCount,
                rounding,
                payLater,
                quarantined);
    }
}
