package io.tillstream.order.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.tillstream.order.model.Invoice;
import jakarta.enterprise.context.ApplicationScoped;

/** The invoices, with the counter that numbers them. */
@ApplicationScoped
public class Invoices implements PanacheRepositoryBase<Invoice, Long> {

    private static final String NEXT = """
            INSERT INTO invoice_counter AS c (company_id, year, last) VALUES (?1, ?2, 1)
            ON CONFLICT (company_id, year) DO UPDATE SET last = c.last + 1 RETURNING last
            """;

    /** The counter stays locked until the invoice is committed, so there is no gap. */
    public Uni<String> nextNumber(long companyId, int year) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NEXT, Long.class)
                        .setParameter(1, companyId)
                        .setParameter(2, year)
                        .getSingleResult())
                .map(last -> "INV/%d/%05d".formatted(year, last));
    }

    /** Null where the order has none. */
    public Uni<Invoice> ofOrder(long orderId) {
        return find("orderId", orderId).firstResult();
    }
}
