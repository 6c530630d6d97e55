package io.tillstream.order.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * An order as it is stored, with all that belongs to it.
 *
 * @param partnerName as the copy of customers knows it; null for nobody
 */
public record OrderRecord(
        long id,
        long companyId,
        long storeId,
        long registerId,
        Long sessionId,
        String uid,
        String number,
        String posReference,
        String state,
        int version,
        Long userId,
        Long partnerId,
        String partnerUuid,
        String partnerName,
        Long pricelistId,
        Long fiscalPositionId,
        String currency,
        int decimals,
        BigDecimal total,
        BigDecimal tax,
        BigDecimal paid,
        BigDecimal change,
        BigDecimal serverTotal,
        BigDecimal serverTax,
        List<String> flags,
        boolean late,
        boolean toInvoice,
        boolean refund,
        String note,
        JsonNode custom,
        Instant createdAt,
        Instant orderedAt,
        Instant receivedAt,
        String contentHash,
        Long chainPosition,
        String chainHash,
        Long invoiceId,
        String invoiceNumber,
        List<Line> lines,
        List<Payment> payments,
        List<Tax> taxes) {

    /** @param refunded how much of it came back since */
    public record Line(
            long id,
            String uuid,
            long productId,
            BigDecimal quantity,
            BigDecimal unitPrice,
            BigDecimal discount,
            List<Long> taxIds,
            BigDecimal untaxed,
            BigDecimal total,
            Long refundedLineId,
            Long refundedOrderId,
            String refundedReference,
            BigDecimal refunded,
            String note,
            JsonNode custom) {}

    public record Payment(
            long id,
            long paymentMethodId,
            String kind,
            BigDecimal amount,
            @JsonProperty("is_change") boolean change,
            boolean derived,
            JsonNode details) {}

    public record Tax(long taxId, BigDecimal base, BigDecimal amount) {}
}
