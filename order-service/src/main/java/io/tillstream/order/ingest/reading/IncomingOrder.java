package io.tillstream.order.ingest.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An order as the till means it, whichever shape it came in. Amounts are as sent, not rounded.
 *
 * @param uid its own identity: a uuid, or the uid of an older till
 * @param number its place in the register's series, as the till gave it
 * @param sessionId the session it names; null where it names none
 * @param registerId the register it names; null: the session's
 * @param draft parked, not paid
 * @param cancelled a draft that was given up
 * @param version of the draft that the till knows; null where it says nothing
 * @param partnerUuid a customer that an offline till created
 * @param createdAt by the till's clock; null where that is not readable
 * @param tax null where the till says nothing
 * @param change what the till returned, never negative
 * @param custom what extensions added; null for nothing
 */
public record IncomingOrder(
        String uid,
        String number,
        Long sessionId,
        Long registerId,
        boolean draft,
        boolean cancelled,
        Integer version,
        Long userId,
        Long partnerId,
        String partnerUuid,
        Long pricelistId,
        Long fiscalPositionId,
        Instant createdAt,
        BigDecimal total,
        BigDecimal tax,
        BigDecimal change,
        boolean toInvoice,
        String note,
        JsonNode custom,
        List<IncomingLine> lines,
        List<IncomingPayment> payments) {

    /** Uids of the orders whose lines come back, as far as they are known by uuid. */
    public Set<String> refundedUids() {
        return lines.stream()
                .map(IncomingLine::refundedReference)
                .filter(Objects::nonNull)
                .map(LineReference::orderUid)
                .collect(Collectors.toSet());
    }
}
