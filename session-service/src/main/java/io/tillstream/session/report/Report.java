package io.tillstream.session.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tillstream.session.model.CoinCount;
import java.util.List;

/**
 * An X report (number null: a look at the day so far) or a Z report (numbered, final). Amounts are strings in
 * {@code currency}; refunds count negative.
 *
 * @param supplement 0; a Z of orders that came late has 1, 2, …
 * @param cumulativeTotal all that the register ever sold, this report included
 * @param supplements of a closed session: what late orders added after its Z
 * @param place whose report it is; null in reports of earlier releases, as all that follows
 * @param opening what was found before the first sale; null in supplements
 * @param moves the log of cash put in and taken out, in its order
 * @param approval a manager accepted differences over the limit; null where none had to
 * @param blind an X for somebody who counts: what would tell the expected money is null
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
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Report> supplements,
        Place place,
        Person openedBy,
        Person closedBy,
        OpeningLine opening,
        List<MoveLine> moves,
        ApprovalLine approval,
        boolean blind) {

    /** {@code name} null: not known when the report was made. */
    public record Person(long userId, String name) {}

    /**
     * @param expected what the last close left; null on the register's first day
     * @param coins empty where the drawer was counted as a whole
     * @param approvedBy the manager who accepted a difference over the limit, or null
     */
    public record OpeningLine(
            String expected,
            String counted,
            String difference,
            String reason,
            List<CoinCount> coins,
            Person approvedBy) {}

    /**
     * @param receipt its number, counted without gaps in the session
     * @param amount signed as the drawer sees it
     * @param reverses the receipt of the move that this one takes back, or null
     */
    public record MoveLine(
            int receipt, String at, Person by, String reason, Long partnerId, String amount, Integer reverses) {}

    /** @param paymentMethodIds whose difference was over the limit */
    public record ApprovalLine(Person by, String at, String reason, List<Long> paymentMethodIds) {}

    public record OrderTotals(int count, String total, String untaxed, String tax) {}

    /** {@code categoryId} null: products without a category. */
    public record CategoryLine(Long categoryId, String name, String quantity, String untaxed, String total) {}

    public record TaxLine(long taxId, String name, String base, String amount) {}

    /** {@code counted} and {@code difference} null where nobody counted; {@code coins} empty where not coin by coin. */
    public record MethodLine(
            long paymentMethodId,
            String name,
            String kind,
            int count,
            String amount,
            String expected,
            String counted,
            String difference,
            String limit,
            List<CoinCount> coins) {}

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
                late,
                place,
                openedBy,
                closedBy,
                opening,
                moves,
                approval,
                blind);
    }
}
