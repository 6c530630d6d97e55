package io.tillstream.order.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A row of {@code pos_order}, in its columns' names. Times are RFC 3339. */
record OrderRow(
        long id,
        LocalDate month,
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
        String createdAt,
        String orderedAt,
        String receivedAt,
        String contentHash,
        Long chainPosition,
        String chainHash) {}
