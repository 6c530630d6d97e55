package io.tillstream.order.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.tillstream.contracts.OrderEvent.OrderInvoiced;
import io.tillstream.contracts.Topics;
import io.tillstream.kit.data.outbox.Outbox;
import io.tillstream.kit.data.outbox.OutgoingEvent;
import io.tillstream.kit.problem.Refusal;
import io.tillstream.order.model.Invoice;
import io.tillstream.order.store.Invoices;
import io.tillstream.order.store.OrderRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;

/** A customer wants an invoice: an order gets one, with the company's next number. */
@ApplicationScoped
public class InvoiceOrder {

    private static final Set<String> SOLD = Set.of("paid", "done");

    private final Invoices invoices;
    private final Outbox outbox;

    InvoiceOrder(Invoices invoices, Outbox outbox) {
        this.invoices = invoices;
        this.outbox = outbox;
    }

    /** Asked again, the same invoice. */
    @WithTransaction
    public Uni<Invoice> invoice(OrderRecord order, Long partnerId, long userId) {
        if (!SOLD.contains(order.state())) {
            throw Refusal.conflict("order-not-paid", "Only an order that is paid gets an invoice.")
                    .with("currentState", order.state());
        }
        var year = Instant.now().atZone(ZoneOffset.UTC).getYear();
        return invoices.ofOrder(order.id())
                .chain(found -> found != null
                        ? Uni.createFrom().item(found)
                        : invoices.nextNumber(order.companyId(), year)
                                // Whoever waited for the counter may have waited for this very invoice.
                                .chain(number -> invoices.ofOrder(order.id())
                                        .chain(there -> there != null
                                                ? alreadyThere()
                                                : make(order, partnerId, userId, number))));
    }

    /** Rolls the counter back as well; the caller repeats and finds the invoice. */
    private static Uni<Invoice> alreadyThere() {
        return Uni.createFrom()
                .failure(Refusal.conflict(
                        "invoiced-meanwhile", "The order got its invoice this very moment. Ask again."));
    }

    private Uni<Invoice> make(OrderRecord order, Long partnerId, long userId, String number) {
        var invoice = new Invoice(
                order.companyId(),
                order.storeId(),
                order.id(),
                partnerId == null ? order.partnerId() : partnerId,
                number,
                order.currency(),
                order.total(),
                order.tax(),
                userId,
                Instant.now());
        return invoices.persistAndFlush(invoice)
                .call(made -> outbox.append(OutgoingEvent.of(
                        Topics.ORDERS,
                        order.registerId(),
                        "order:" + order.id(),
                        new OrderInvoiced(order.id(), order.uid(), order.registerId(), made.id(), number))));
    }
}
