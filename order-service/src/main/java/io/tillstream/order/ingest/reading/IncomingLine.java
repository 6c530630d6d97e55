package io.tillstream.order.ingest.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;

/**
 * One line as the till sent it.
 *
 * @param uuid the till's own name for it, or null
 * @param discount percent
 * @param refundedLineId the line whose goods come back; null for a sale, or where the till knows it by uuid
 * @param refundedReference the same by the uuids that a till gave; null where there is an id
 */
public record IncomingLine(
        String uuid,
        long productId,
        BigDecimal quantity,
        BigDecimal unitPrice,
        BigDecimal discount,
        List<Long> taxIds,
        BigDecimal untaxed,
        BigDecimal total,
        Long refundedLineId,
        LineReference refundedReference,
        String note,
        JsonNode custom) {

    public boolean isRefund() {
        return (refundedLineId != null || refundedReference != null) && quantity.signum() < 0;
    }
}
