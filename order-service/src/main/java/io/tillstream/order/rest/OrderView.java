package io.tillstream.order.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.tillstream.order.ingest.Flags;
import io.tillstream.order.store.OrderRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An order as people and integrators see it.
 *
 * @param amountCheck {@code match}, {@code mismatch}, or {@code unchecked} where the money engine could not count it
 * @param amounts what the till says and what the engine says
 * @param invoice null where there is none
 */
public record OrderView(
        long id,
        String uuid,
        String posReference,
        long companyId,
        long storeId,
        long registerId,
        Long sessionId,
        String state,
        int version,
        Long userId,
        Long partnerId,
        String partnerName,
        String partnerUuid,
        Long pricelistId,
        Long fiscalPositionId,
        String currency,
        String total,
        String tax,
        String paid,
        String change,
        String amountCheck,
        Amounts amounts,
        List<String> flags,
        boolean late,
        boolean toInvoice,
        Invoice invoice,
        boolean refund,
        List<Long> refundedOrderIds,
        String note,
        JsonNode custom,
        String orderedAt,
        String receivedAt,
        String hash,
        Long chainPosition,
        String chainHash,
        List<Line> lines,
        List<Payment> payments,
        List<Tax> taxes) {

    public record Amounts(Figures till, Figures server) {}

    public record Figures(String total, String tax) {}

    public record Invoice(long id, String number) {}

    /** @param refundedQuantity how much of it came back since */
    @Schema(name = "OrderLine")
    public record Line(
            long id,
            String uuid,
            long productId,
            String quantity,
            String unitPrice,
            String discount,
            List<Long> taxIds,
            String untaxed,
            String total,
            Long refundedLineId,
            Long refundedOrderId,
            String refundedQuantity,
            String note,
            JsonNode custom) {}

    @Schema(name = "OrderPayment")
    public record Payment(
            long id, long paymentMethodId, String kind, String amount, boolean change, JsonNode details) {}

    @Schema(name = "OrderTax")
    public record Tax(long taxId, String base, String amount) {}

    public static OrderView of(OrderRecord order) {
        return new OrderView(
                order.id(),
                order.uid(),
                order.posReference(),
                order.companyId(),
                order.storeId(),
                order.registerId(),
                order.sessionId(),
                order.state(),
                order.version(),
                order.userId(),
                order.partnerId(),
                order.partnerName(),
                order.partnerUuid(),
                order.pricelistId(),
                order.fiscalPositionId(),
                order.currency(),
                money(order, order.total()),
                money(order, order.tax()),
                money(order, order.paid()),
                money(order, order.change()),
                amountCheck(order),
                amounts(order),
                order.flags(),
                order.late(),
                order.toInvoice(),
                order.invoiceId() == null ? null : new Invoice(order.invoiceId(), order.invoiceNumber()),
                order.refund(),
                lines(order)
                        .map(OrderRecord.Line::refundedOrderId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                order.note(),
                order.custom(),
                order.orderedAt().toString(),
                order.receivedAt().toString(),
                order.contentHash(),
                order.chainPosition(),
                order.chainHash(),
                lines(order).map(line -> line(order, line)).toList(),
                list(order.payments()).map(payment -> payment(order, payment)).toList(),
                list(order.taxes())
                        .map(tax -> new Tax(tax.taxId(), money(order, tax.base()), money(order, tax.amount())))
                        .toList());
    }

    private static String amountCheck(OrderRecord order) {
        if (order.serverTotal() == null) {
            return "unchecked";
        }
        return order.flags().contains(Flags.AMOUNT_MISMATCH) ? "mismatch" : "match";
    }

    private static Amounts amounts(OrderRecord order) {
        var till = new Figures(money(order, order.total()), money(order, order.tax()));
        return new Amounts(
                till,
                order.serverTotal() == null
                        ? null
                        : new Figures(money(order, order.serverTotal()), money(order, order.serverTax())));
    }

    private static Line line(OrderRecord order, OrderRecord.Line line) {
        return new Line(
                line.id(),
                line.uuid(),
                line.productId(),
                line.quantity().toPlainString(),
                line.unitPrice().toPlainString(),
                line.discount().toPlainString(),
                line.taxIds(),
                money(order, line.untaxed()),
                money(order, line.total()),
                line.refundedLineId(),
                line.refundedOrderId(),
                line.refunded() == null ? "0" : line.refunded().toPlainString(),
                line.note(),
                line.custom());
    }

    private static Payment payment(OrderRecord order, OrderRecord.Payment payment) {
        return new Payment(
                payment.id(),
                payment.paymentMethodId(),
                payment.kind(),
                money(order, payment.amount()),
                payment.change(),
                payment.details());
    }

    private static Stream<OrderRecord.Line> lines(OrderRecord order) {
        return list(order.lines());
    }

    private static <T> Stream<T> list(List<T> items) {
        return items == null ? Stream.empty() : items.stream();
    }

    private static String money(OrderRecord order, BigDecimal amount) {
        return amount.setScale(order.decimals(), RoundingMode.HALF_UP).toPlainString();
    }
}
