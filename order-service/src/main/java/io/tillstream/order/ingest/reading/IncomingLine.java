package io.tillstream.order.ingest.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;

/**
 * One line as the till sent it.
 *
 * @param uuid the till's own name for it, or null
 * @param discount percent
 * @param refundedLineId the line whose goods come back; null for a sale
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
        String note,
        JsonNode custom) {

    public boolean isRefund() {
        return refundedLineId != null && quantity.signum() < 0;
    }
}
