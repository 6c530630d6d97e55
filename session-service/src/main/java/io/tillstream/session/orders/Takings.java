package io.tillstream.session.orders;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that the ledger and the Z report need of a session's orders. Amounts are signed as the shop sees them: what comes
 * in is positive, what goes back negative; sales and refunds stand in rows of their own.
 *
 * @param total of the order lines, taxes included
 * @param payments by method, pay-later methods included
 * @param payLater which customer owes how much of the pay-later methods
 * @param split the same of other methods whose money is booked for each customer
 * @param lateOrders of the orders counted here, those whose events called them late
 * @param rounding payments less order lines
 */
public record Takings(
        long sessionId,
        boolean sealed,
        String currency,
        int orderCount,
        @JsonFormat(shape = Shape.STRING) BigDecimal total,
        List<DraftOrder> draftOrders,
        List<PaymentSum> payments,
        List<TaxSum> taxes,
        List<IncomeSum> income,
        List<CategorySum> categories,
        List<CashierSum> cashiers,
        @JsonFormat(shape = Shape.STRING) BigDecimal discountTotal,
        @JsonFormat(shape = Shape.STRING) BigDecimal refundTotal,
        int refundCount,
        @JsonFormat(shape = Shape.STRING) BigDecimal rounding,
        List<PayLater> payLater,
        Quarantined quarantined,
        List<PayLater> split,
        List<Long> lateOrders) {

    public Takings {
        total = orZero(total);
        draftOrders = orEmpty(draftOrders);
        payments = orEmpty(payments);
        taxes = orEmpty(taxes);
        income = orEmpty(income);
        categories = orEmpty(categories);
        cashiers = orEmpty(cashiers);
        discountTotal = orZero(discountTotal);
        refundTotal = orZero(refundTotal);
        rounding = orZero(rounding);
        payLater = orEmpty(payLater);
        quarantined = quarantined == null ? new Quarantined(0, BigDecimal.ZERO) : quarantined;
        split = orEmpty(split);
        lateOrders = orEmpty(lateOrders);
    }

    public record DraftOrder(
            long id,
            String uuid,
            String posReference,
            @JsonFormat(shape = Shape.STRING) BigDecimal total) {}

    public record PaymentSum(
            long paymentMethodId,
            @JsonFormat(shape = Shape.STRING) BigDecimal amount,
            int count) {

        public PaymentSum plus(PaymentSum other) {
            return new PaymentSum(paymentMethodId, amount.add(other.amount), count + other.count);
        }
    }

    /** @param accountId null: the tax's own account */
    public record TaxSum(
            long taxId,
            Long accountId,
            @JsonFormat(shape = Shape.STRING) BigDecimal base,
            @JsonFormat(shape = Shape.STRING) BigDecimal amount) {

        public TaxSum plus(TaxSum other) {
            return new TaxSum(taxId, accountId, base.add(other.base), amount.add(other.amount));
        }
    }

    /**
     * @param accountId null: the product names none
     * @param taxIds the taxes that the lines behind this sum carry
     */
    public record IncomeSum(
            Long accountId,
            List<Long> taxIds,
            @JsonFormat(shape = Shape.STRING) BigDecimal amount,
            boolean refund) {

        public IncomeSum {
            taxIds = orEmpty(taxIds);
        }

        public IncomeSum plus(IncomeSum other) {
            return new IncomeSum(accountId, taxIds, amount.add(other.amount), refund);
        }
    }

    /** @param categoryId null: products without a category */
    public record CategorySum(
            Long categoryId,
            @JsonFormat(shape = Shape.STRING) BigDecimal quantity,
            @JsonFormat(shape = Shape.STRING) BigDecimal untaxed,
            @JsonFormat(shape = Shape.STRING) BigDecimal total) {

        public CategorySum plus(CategorySum other) {
            return new CategorySum(
                    categoryId, quantity.add(other.quantity), untaxed.add(other.untaxed), total.add(other.total));
        }
    }

    public record CashierSum(
            Long userId,
            int orderCount,
            @JsonFormat(shape = Shape.STRING) BigDecimal total) {

        public CashierSum plus(CashierSum other) {
            return new CashierSum(userId, orderCount + other.orderCount, total.add(other.total));
        }
    }

    /** @param partnerId null: nobody was named */
    public record PayLater(
            long paymentMethodId,
            Long partnerId,
            @JsonFormat(shape = Shape.STRING) BigDecimal amount) {

        public PayLater plus(PayLater other) {
            return new PayLater(paymentMethodId, partnerId, amount.add(other.amount));
        }
    }

    /** Orders that could not be booked and wait for a manager; they are in no other figure. */
    public record Quarantined(
            int count, @JsonFormat(shape = Shape.STRING) BigDecimal total) {

        public Quarantined {
            total = orZero(total);
        }
    }

    /** What is known of a method by customer, paid later or not; empty where it is booked in one sum. */
    public List<PayLater> ofCustomers(long methodId) {
        return Stream.concat(payLater.stream(), split.stream())
                .filter(sum -> sum.paymentMethodId() == methodId)
                .toList();
    }

    /** What was paid by a method; zero where nobody did. */
    public BigDecimal paidBy(long methodId) {
        return payments.stream()
                .filter(sum -> sum.paymentMethodId() == methodId)
                .map(PaymentSum::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal orZero(BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
