package io.tillstream.order.usecase;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.problem.Refusal;
import io.tillstream.order.ingest.IngestOrders;
import io.tillstream.order.ingest.Json;
import io.tillstream.order.ingest.Outcome;
import io.tillstream.order.ingest.Quotes;
import io.tillstream.order.ingest.Sender;
import io.tillstream.order.store.OrderRecord;
import io.tillstream.order.store.Orders;
import io.tillstream.order.store.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A manager takes goods back and returns the money: an order of its own, booked like any other. */
@ApplicationScoped
public class RefundOrder {

    private final Orders orders;
    private final IngestOrders ingest;
    private final OpenSessions sessions;
    private final Quotes quotes;
    private final SettleQuarantined settle;

    RefundOrder(
            Orders orders,
            IngestOrders ingest,
            @RestClient OpenSessions sessions,
            Quotes quotes,
            SettleQuarantined settle) {
        this.settle = settle;
        this.orders = orders;
        this.ingest = ingest;
        this.sessions = sessions;
        this.quotes = quotes;
    }

    /** Refused: more than was sold, lines of other orders, no open session. */
    public Uni<OrderRecord> refund(long orderId, Refund refund, Scope scope, Sender sender) {
        return orders.require(orderId, scope)
                .invoke(order -> check(order, refund))
                .chain(order -> session(order, refund)
                        .chain(session -> returned(order, refund, session))
                        .chain(returned ->
                                ingest.ingest(List.of(Json.tree(returned.asTillWouldSendIt())), false, sender))
                        .chain(outcomes -> booked(outcomes.get(0), sender))
                        .chain(refundId -> orders.require(refundId, scope)));
    }

    /** What is wrong is said by name before anything is kept. */
    private static void check(OrderRecord order, Refund refund) {
        if (!List.of("paid", "done").contains(order.state())) {
            throw Refusal.conflict("order-not-paid", "Nothing of an order that is not paid can come back.");
        }
        var sold = order.lines().stream().collect(Collectors.toMap(OrderRecord.Line::id, Function.identity()));
        Map<Long, BigDecimal> wanted = refund.lines().stream()
                .collect(Collectors.toMap(Refund.RefundLine::lineId, Refund.RefundLine::quantity, BigDecimal::add));
        wanted.forEach((id, quantity) -> check(sold.get(id), id, quantity));
    }

    private static void check(OrderRecord.Line line, Long id, BigDecimal quantity) {
        if (line == null) {
            throw Refusal.invalid("lines", "line " + id + " is not one of this order");
        }
        var left = line.quantity().subtract(line.refunded() == null ? BigDecimal.ZERO : line.refunded());
        if (quantity.compareTo(left) > 0) {
            throw tooMuch("Of line " + id + " only " + left.toPlainString() + " can still come back.");
        }
    }

    private Uni<Long> session(OrderRecord order, Refund refund) {
        return refund.sessionId() != null
                ? Uni.createFrom().item(refund.sessionId())
                : sessions.ofRegister(order.registerId())
                        .map(session -> session.path("id").asLong())
                        .onFailure(failure -> failure instanceof Refusal refusal && refusal.status() == 404)
                        .transform(none -> Refusal.conflict(
                                "no-open-session",
                                "Register " + order.registerId() + " has no open session to pay from."));
    }

    private Uni<ReturnedOrder> returned(OrderRecord order, Refund refund, long session) {
        return quotes.quote(order.registerId(), ReturnedOrder.lines(order, refund))
                .map(quote -> new ReturnedOrder(order, refund, session, quote));
    }

    /** Somebody may have been quicker: the lock decides. What is refused here is not kept for a later replay. */
    private Uni<Long> booked(Outcome outcome, Sender sender) {
        if (outcome.status().equals("created")) {
            return Uni.createFrom().item(outcome.id());
        }
        return settle.giveUp(outcome.id(), "Refused when it was asked for: " + outcome.detail(), sender.userId())
                .onItem()
                .ifNull()
                .failWith(() -> refused(outcome));
    }

    private static Refusal refused(Outcome outcome) {
        return "refund-exceeds-sale".equals(outcome.reason())
                ? tooMuch(outcome.detail())
                : Refusal.conflict(String.valueOf(outcome.reason()), outcome.detail());
    }

    private static Refusal tooMuch(String detail) {
        return Refusal.conflict("refund-exceeds-sale", detail);
    }
}
