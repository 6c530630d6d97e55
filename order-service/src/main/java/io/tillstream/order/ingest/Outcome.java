package io.tillstream.order.ingest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * What became of one order, as the till is told.
 *
 * @param id the stored order's, or null where the till may not know of that; the quarantine's where it is
 *     {@code quarantined}
 * @param uuid the order's own identity as sent; null where it had none
 * @param accountMove the invoice's id, or false
 * @param current of a stale draft: what stands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Outcome(
        @JsonIgnore int place,
        Long id,
        @JsonInclude(JsonInclude.Include.ALWAYS) String uuid,
        @JsonProperty("pos_reference") String posReference,
        String status,
        @JsonProperty("account_move") Object accountMove,
        String reason,
        String detail,
        List<String> flags,
        String hash,
        Integer version,
        Long quarantineId,
        Map<String, Object> current) {

    static Outcome booked(BookedOrder booked, String status) {
        var row = booked.row();
        return new Outcome(
                booked.bookable().arrival().place(),
                row.id(),
                row.uid(),
                row.posReference(),
                status,
                false,
                null,
                null,
                row.flags(),
                row.contentHash(),
                booked.bookable().isDraft() ? row.version() : null,
                null,
                null);
    }

    static Outcome known(int place, StoredOrder stored, String status) {
        return new Outcome(
                place,
                stored.id(),
                stored.uid(),
                stored.posReference(),
                status,
                stored.invoiceId() == null ? Boolean.FALSE : stored.invoiceId(),
                null,
                null,
                stored.flags(),
                stored.contentHash(),
                stored.isDraft() ? stored.version() : null,
                null,
                null);
    }

    static Outcome stale(int place, StoredOrder stored) {
        var known = known(place, stored, "conflict");
        return new Outcome(
                place,
                known.id,
                known.uuid,
                known.posReference,
                known.status,
                known.accountMove,
                "stale-draft",
                "The order was changed since this draft was read; see current.",
                known.flags,
                known.hash,
                known.version,
                null,
                stored.current());
    }

    static Outcome quarantined(Judgement judgement, long quarantineId) {
        var order = judgement.arrival().order();
        var uid = judgement.arrival().uid();
        return new Outcome(
                judgement.arrival().place(),
                quarantineId,
                uid,
                order == null ? uid : order.number(),
                "quarantined",
                false,
                judgement.reason(),
                judgement.detail(),
                null,
                null,
                null,
                quarantineId,
                null);
    }

    /** Of an order that is none of the sender's business: only that it ends the resending. */
    Outcome withoutOther() {
        return new Outcome(
                place, null, uuid, null, status, false, reason, detail, null, null, null, quarantineId, null);
    }

    Outcome reviewedAt(long reviewId) {
        return new Outcome(
                place,
                id,
                uuid,
                posReference,
                status,
                accountMove,
                "conflict",
                "Another content was stored under this uuid before; the first stands, this one is kept for review.",
                flags,
                hash,
                version,
                reviewId,
                current);
    }
}
