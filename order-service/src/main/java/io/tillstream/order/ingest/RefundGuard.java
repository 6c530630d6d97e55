package io.tillstream.order.ingest;

import io.smallrye.mutiny.Uni;
import io.tillstream.order.ingest.BookingSql.RefundableLine;
import io.tillstream.order.ingest.reading.IncomingLine;
import io.tillstream.order.ingest.reading.LineReference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Never takes more of a line back than was sold of it: the lines are locked while it is decided. */
final class RefundGuard {

    private record Named(long companyId, LineReference line) {}

    private final BookingSql sql;
    private final Map<Named, Long> named = new HashMap<>();
    private final Map<Long, RefundableLine> refundable = new HashMap<>();
    private final Map<Long, BigDecimal> taken = new HashMap<>();
    private final List<Judgement> refused = new ArrayList<>();

    RefundGuard(BookingSql sql) {
        this.sql = sql;
    }

    /** Answers those that may be written; the others are in {@link #refused()}. */
    Uni<List<Writing>> guard(List<Writing> writings) {
        return name(writings).chain(() -> {
            var wanted = new TreeSet<Long>();
            writings.forEach(writing -> refunds(writing)
                    .map(line -> lineOf(writing, line))
                    .filter(Objects::nonNull)
                    .forEach(wanted::add));
            return lock(wanted)
                    .map(locked -> writings.stream().filter(this::takes).toList())
                    .call(() -> taken.isEmpty() ? Uni.createFrom().voidItem() : sql.refund(taken));
        });
    }

    private Uni<Void> lock(TreeSet<Long> wanted) {
        return wanted.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.lockRefundable(wanted).invoke(refundable::putAll).replaceWithVoid();
    }

    /** Finds the ids of lines that tills know by uuid; hardly ever of more than one company. */
    private Uni<Void> name(List<Writing> writings) {
        var asked = new TreeMap<Long, List<LineReference>>();
        for (var writing : writings) {
            writing.bookable().order().lines().stream()
                    .map(IncomingLine::refundedReference)
                    .filter(Objects::nonNull)
                    .forEach(line -> asked.computeIfAbsent(company(writing), company -> new ArrayList<>())
                            .add(line));
        }
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var company : asked.entrySet()) {
            all = all.chain(() -> sql.lines(company.getKey(), company.getValue()))
                    .invoke(found -> found.forEach((line, id) -> named.put(new Named(company.getKey(), line), id)))
                    .replaceWithVoid();
        }
        return all;
    }

    List<Judgement> refused() {
        return refused;
    }

    /** The line that this one takes back; null for a sale, or where it is not here yet. */
    Long lineOf(Writing writing, IncomingLine line) {
        return line.refundedReference() == null
                ? line.refundedLineId()
                : named.get(new Named(company(writing), line.refundedReference()));
    }

    Long orderOf(Long lineId) {
        var line = refundable.get(lineId);
        return line == null ? null : line.orderId();
    }

    private static long company(Writing writing) {
        return writing.bookable().origin().companyId();
    }

    /** A draft takes nothing yet. */
    private static Stream<IncomingLine> refunds(Writing writing) {
        return writing.bookable().isDraft()
                ? Stream.empty()
                : writing.bookable().order().lines().stream().filter(IncomingLine::isRefund);
    }

    private boolean takes(Writing writing) {
        if (isWaiting(writing)) {
            return false;
        }
        var mine = refunds(writing)
                .collect(Collectors.toMap(
                        line -> lineOf(writing, line), line -> line.quantity().negate(), BigDecimal::add));
        for (var wish : mine.entrySet()) {
            if (!isThere(writing, wish.getKey()) || exceeds(writing, wish.getKey(), wish.getValue())) {
                return false;
            }
        }
        mine.forEach((line, quantity) -> taken.merge(line, quantity, BigDecimal::add));
        return true;
    }

    /** A till that was offline may send the refund before its sale, or pay a parked order later: it waits for that. */
    private boolean isWaiting(Writing writing) {
        var missing = refunds(writing)
                .filter(line -> line.refundedReference() != null)
                .filter(line -> !refundable.containsKey(lineOf(writing, line)))
                .findFirst();
        missing.ifPresent(line -> refused.add(writing.judgement()
                .waitingFor(
                        Models.LINE,
                        "Line " + line.refundedReference().text()
                                + " has not been sold here yet; tried again by itself when its order arrives.")));
        return missing.isPresent();
    }

    private boolean isThere(Writing writing, long lineId) {
        var line = refundable.get(lineId);
        if (line != null && line.companyId() == company(writing)) {
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
