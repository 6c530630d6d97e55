package io.tillstream.session.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * An X report (number null: a look at the day so far) or a Z report (numbered, final). Amounts are strings in
 * {@code currency}; refunds count negative.
 *
 * @param supplement 0; a Z of orders that came late has 1, 2, …
 * @param cumulativeTotal all that the register ever sold, this report included
 * @param supplements of a closed session: what late orders added after its Z
 */
public record Report(
        String kind,
        Integer number,
        int supplement,
        long sessionId,
        String sessionName,
        long registerId,
        long storeId,
        String businessDay,
        String openedAt,
        String madeAt,
        String currency,
        OrderTotals orders,
        List<CategoryLine> categories,
        List<TaxLine> taxes,
        List<MethodLine> paymentMethods,
        List<CashierLine> cashiers,
        RefundTotals refunds,
        DiscountTotals discounts,
        String rounding,
        CashCount cash,
        QuarantineTotals quarantined,
        String cumulativeTotal,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Report> supplements) {

    public record OrderTotals(int count, String total, String untaxed, String tax) {}

    /** {@code categoryId} null: products without a category. */
    public record CategoryLine(Long categoryId, String name, String quantity, String untaxed, String total) {}

    public record TaxLine(long taxId, String name, String base, String amount) {}

    /** {@code counted} and {@code difference} null where nobody counted. */
    public record MethodLine(
            long paymentMethodId,
            String name,
            String kind,
            int count,
            String amount,
            String expected,
            String counted,
            String difference) {}

    public record CashierLine(Long userId, String name, int orderCount, String total) {}

    public record RefundTotals(int count, String total) {}

    public record DiscountTotals(String total) {}

    /** The drawer; null where the register takes no cash. */
    public record CashCount(
            String opening, String sales, String in, String out, String expected, String counted, String difference) {}

    public record QuarantineTotals(int count, String total) {}

    public Report numbered(int given, String cumulative) {
        return with(given, cumulative, supplements);
    }

    public Report with(List<Report> late) {
        return with(number, cumulativeTotal, late);
    }

    private Report with(Integer given, String cumulative, List<Report> late) {
        return new Report(
                kind,
                given,
                supplement,
                sessionId,
                sessionName,
                registerId,
                storeId,
                businessDay,
                openedAt,
                madeAt,
                currency,
                orders,
                categories,
                taxes,
                paymentMethods,
                cashiers,
                refunds,
                discounts,
                rounding,
                cash,
                quarantined,
                cumulative,
                late);
    }
}
