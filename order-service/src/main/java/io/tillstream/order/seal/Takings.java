package io.tillstream.order.seal;

import java.util.List;

/**
 * All that the journal entry and the Z of a session need: sums over its paid orders. Amounts are texts in
 * the currency's scale. What came late to a session that was sealed is not in what was sealed; to one whose seal was given
 * back it is an order like others.
 *
 * @param total the orders' own totals
 * @param rounding payments less the sum of the lines: what rounding to coins and a till's arithmetic left
 * @param discountTotal what discounts took off the prices
 * @param refundTotal the lines that came back, negative
 * @param refundCount orders with lines that came back
 * @param payLater who owes how much of what is paid later
 * @param split the same of the other payment methods whose sums were asked for by customer
 * @param lateOrders of the orders counted here, those that were told as late to everybody
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
        List<PayLaterSum> split,
        Quarantined quarantined,
        List<Long> lateOrders) {

    /** What was sealed before there were {@code split} and {@code lateOrders} had none. */
    public Takings {
        split = split == null ? List.of() : split;
        lateOrders = lateOrders == null ? List.of() : lateOrders;
    }

    public record DraftOrder(long id, String uuid, String posReference, String total) {}

    public record PaymentSum(long paymentMethodId, String amount, int count) {}

    /** @param refund of lines that gave money back; amounts are negative then */
    public record TaxSum(long taxId, Long accountId, String base, String amount, boolean refund) {}

    /** @param refund of lines that gave money back; the amount is negative then */
    public record IncomeSum(Long accountId, List<Long> taxIds, String amount, boolean refund) {}

    /** @param categoryId null for products without one */
    public record CategorySum(Long categoryId, String quantity, String untaxed, String total) {}

    public record CashierSum(Long userId, int orderCount, String total) {}

    public record PayLaterSum(long paymentMethodId, Long partnerId, String amount) {}

    public record Quarantined(int count, String total) {}
}
