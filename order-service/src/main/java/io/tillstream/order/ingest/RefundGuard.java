package io.tillstream.order.ingest;

import io.smallrye.mutiny.Uni;
import io.tillstream.order.ingest.BookingSql.RefundableLine;
import io.tillstream.order.ingest.reading.IncomingLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Never takes more of a line back than was sold of it: the lines are locked while it is decided. */
final class RefundGuard {

    private final BookingSql sql;
    private final Map<Long, RefundableLine> refundable = new HashMap<>();
    private final Map<Long, BigDecimal> taken = new HashMap<>();
    private final List<Judgement> refused = new ArrayList<>();

    RefundGuard(BookingSql sql) {
        this.sql = sql;
    }

    /** Answers those that may be written; the others are in {@link #refused()}. */
    Uni<List<Writing>> guard(List<Writing> writings) {
        var wanted = new TreeSet<Long>();
        writings.forEach(writing -> refunds(writing).forEach(line -> wanted.add(line.refundedLineId())));
        if (wanted.isEmpty()) {
            return Uni.createFrom().item(writings);
        }
        return sql.lockRefundable(wanted)
                .invoke(refundable::putAll)
                .map(locked -> writings.stream().filter(this::takes).toList())
                .call(() -> taken.isEmpty() ? Uni.createFrom().voidItem() : sql.refund(taken));
    }

    List<Judgement> refused() {
        return refused;
    }

    Long orderOf(Long lineId) {
        var line = refundable.get(lineId);
        return line == null ? null : line.orderId();
    }

    /** A draft takes nothing yet. */
    private static List<IncomingLine> refunds(Writing writing) {
        return writing.bookable().isDraft()
                ? List.of()
                : writing.bookable().order().lines().stream()
                        .filter(IncomingLine::isRefund)
                        .toList();
    }

    private boolean takes(Writing writing) {
        var mine = new HashMap<Long, BigDecimal>();
        for (var line : refunds(writing)) {
            mine.merge(line.refundedLineId(), line.quantity().negate(), BigDecimal::add);
        }
        for (var wish : mine.entrySet()) {
            if (!isThere(writing, wish.getKey()) || exceeds(writing, wish.getKey(), wish.getValue())) {
                return false;
            }
        }
        mine.forEach((line, quantity) -> taken.merge(line, quantity, BigDecimal::add));
        return true;
    }

    private boolean isThere(Writing writing, long lineId) {
        var line = refundable.get(lineId);
        if (line != null && line.companyId() == writing.bookable().origin().companyId()) {
            return true;
        }
        refused.add(writing.judgement()
                .refused("unknown-refunded-line", "There is no sold line " + lineId + " to take back."));
        return false;
    }

    private boolean exceeds(Writing writing, long lineId, BigDecimal quantity) {
        var left = refundable.get(lineId).leftOver().subtract(taken.getOrDefault(lineId, BigDecimal.ZERO));
        if (quantity.compareTo(left) <= 0) {
            return false;
        }
        refused.add(writing.judgement()
                .refused(
                        "refund-exceeds-sale",
                        "Of line " + lineId + " only "
                                + left.stripTrailingZeros().toPlainString() + " can still come back."));
        return true;
    }
}
