package io.tillstream.order.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Turns what was decided into rows, in the order in which the register's chain grows. */
final class RowMaker {

    private final Ids ids;
    private final KeptIds kept;
    private final Map<Long, String> references;
    private final Set<Long> sealedSessions;
    private final RefundGuard refunds;

    RowMaker(Ids ids, KeptIds kept, Map<Long, String> references, Set<Long> sealedSessions, RefundGuard refunds) {
        this.ids = ids;
        this.kept = kept;
        this.references = references;
        this.sealedSessions = sealedSessions;
        this.refunds = refunds;
    }

    /** Moves {@code heads} on for each order that is no draft. */
    BookedOrder make(Writing writing, Map<Long, ChainHead> heads) {
        var head = writing.bookable().isDraft()
                ? null
                : heads.computeIfPresent(
                        writing.bookable().origin().registerId(),
                        (register, last) -> last.next(writing.bookable().canonical()));
        var taxes = new ArrayList<TaxRow>();
        var lines = lines(writing, taxes);
        return new BookedOrder(writing.bookable(), order(writing, head), lines, payments(writing), taxes);
    }

    private OrderRow order(Writing writing, ChainHead head) {
        var bookable = writing.bookable();
        var order = bookable.order();
        var content = bookable.content();
        var origin = bookable.origin();
        var sealed = sealedSessions.contains(order.sessionId());
        var late = sealed && !bookable.isDraft();
        var ordered = ordered(order.createdAt(), bookable.receivedAt());
        return new OrderRow(
                writing.orderId(),
                writing.month(),
                origin.companyId(),
                origin.storeId(),
                origin.registerId(),
                sealed && bookable.isDraft() ? null : order.sessionId(),
                order.uid(),
                order.number(),
                references.get(writing.orderId()),
                bookable.state(),
                writing.version(),
                bookable.userId(),
                bookable.partnerId(),
                order.partnerUuid(),
                order.pricelistId(),
                order.fiscalPositionId(),
                content.currency(),
                content.decimals(),
                content.total(),
                content.tax(),
                bookable.paid(),
                content.change(),
                bookable.check().total(),
                bookable.check().tax(),
                flags(writing, late),
                late,
                bookable.toInvoice(),
                bookable.isRefund(),
                order.note(),
                order.custom(),
                order.createdAt() == null ? null : order.createdAt().toString(),
                ordered.toString(),
                bookable.receivedAt().toString(),
                bookable.contentHash(),
                head == null ? null : head.position(),
                head == null ? null : head.hash());
    }

    /** Nothing was ordered after it came: a clock that is far ahead is flagged, and not believed. */
    private static Instant ordered(Instant createdAt, Instant receivedAt) {
        return createdAt == null || createdAt.isAfter(receivedAt.plus(Judge.AHEAD)) ? receivedAt : createdAt;
    }

    private List<String> flags(Writing writing, boolean late) {
        var flags = new ArrayList<>(writing.bookable().flags());
        if (late) {
            flags.add(Flags.LATE);
        }
        if (!writing.bookable().order().number().equals(references.get(writing.orderId()))) {
            flags.add(Flags.NUMBER_TAKEN);
        }
        return flags;
    }

    private List<LineRow> lines(Writing writing, List<TaxRow> taxes) {
        return IntStream.range(0, writing.bookable().lines().size())
                .mapToObj(place -> line(writing, place, taxes))
                .toList();
    }

    private LineRow line(Writing writing, int place, List<TaxRow> taxes) {
        var sent = writing.bookable().order().lines().get(place);
        var content = writing.bookable().content().lines().get(place);
        var judged = writing.bookable().lines().get(place);
        var id = lineId(writing, sent.uuid());
        var refunded = refunds.lineOf(writing, sent);
        judged.taxes()
                .forEach(tax -> taxes.add(new TaxRow(
                        id,
                        writing.month(),
                        writing.orderId(),
                        tax.taxId(),
                        tax.accountId(),
                        tax.base(),
                        tax.amount())));
        return new LineRow(
                id,
                writing.month(),
                writing.orderId(),
                place + 1,
                sent.uuid(),
                sent.productId(),
                judged.categoryId(),
                judged.incomeAccountId(),
                sent.quantity(),
                sent.unitPrice(),
                sent.discount(),
                sent.taxIds(),
                content.untaxed(),
                content.total(),
                judged.bookedUntaxed(),
                refunded,
                refunds.orderOf(refunded),
                content.refundedReference(),
                sent.note(),
                sent.custom());
    }

    private long lineId(Writing writing, String uuid) {
        var id = kept.line(writing.orderId(), uuid);
        return id == null ? ids.line() : id;
    }

    private long paymentId(Writing writing, JudgedPayment payment) {
        var uuid = payment.details() == null
                ? null
                : payment.details().path("uuid").asText(null);
        var id = kept.payment(writing.orderId(), uuid);
        return id == null ? ids.payment() : id;
    }

    private List<PaymentRow> payments(Writing writing) {
        var payments = writing.bookable().payments();
        return IntStream.range(0, payments.size())
                .mapToObj(place -> payment(writing, place, payments.get(place)))
                .toList();
    }

    private PaymentRow payment(Writing writing, int place, JudgedPayment payment) {
        return new PaymentRow(
                paymentId(writing, payment),
                writing.month(),
                writing.orderId(),
                place + 1,
                payment.paymentMethodId(),
                payment.kind(),
                payment.amount(),
                payment.change(),
                payment.derived(),
                payment.details());
    }
}
