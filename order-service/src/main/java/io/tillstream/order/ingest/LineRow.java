package io.tillstream.order.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A row of {@code order_line}, in its columns' names. */
record LineRow(
        long id,
        LocalDate month,
        long orderId,
        int position,
        String uuid,
        long productId,
        Long categoryId,
        Long incomeAccountId,
        BigDecimal quantity,
        BigDecimal unitPrice,
        BigDecimal discount,
        List<Long> taxIds,
        BigDecimal untaxed,
        BigDecimal total,
        BigDecimal bookedUntaxed,
        Long refundedLineId,
        Long refundedOrderId,
        String refundedReference,
        String note,
        JsonNode custom) {}
