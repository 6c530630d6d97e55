package io.tillstream.session.late;

import io.smallrye.mutiny.Uni;
import io.tillstream.contracts.OrderEvent.OrderPaid;
import io.tillstream.kit.data.copy.Copies;
import io.tillstream.session.accounting.Charts;
import io.tillstream.session.closing.Closer;
import io.tillstream.session.register.PaymentMethod;
import io.tillstream.session.register.Register;
import io.tillstream.session.register.Registers;
import io.tillstream.session.report.BusinessDays;
import io.tillstream.session.report.NameLookup;
import io.tillstream.session.store.SessionFacts;
import io.tillstream.session.store.SessionRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers what a supplement needs: may ask other services, so never inside a transaction. */
@ApplicationScoped
class SupplementPreparations {

    private final SessionRows sessions;
    private final Closer closer;
    private final Registers registers;
    private final Copies copies;
    private final Charts charts;
    private final NameLookup names;
    private final BusinessDays businessDays;

    SupplementPreparations(
            SessionRows sessions,
            Closer closer,
            Registers registers,
            Copies copies,
            Charts charts,
            NameLookup names,
            BusinessDays businessDays) {
        this.sessions = sessions;
        this.closer = closer;
        this.registers = registers;
        this.copies = copies;
        this.charts = charts;
        this.names = names;
        this.businessDays = businessDays;
    }

    Uni<Supplement> of(long sessionId, List<OrderPaid> orders) {
        return sessions.read(sessionId)
                .chain(session ->
                        registers.require(session.registerId()).chain(register -> of(session, register, orders)));
    }

    private Uni<Supplement> of(SessionFacts session, Register register, List<OrderPaid> orders) {
        return registers.methodsOf(register).chain(methods -> products(orders)
                .chain(products -> of(session, register, orders, methods, products)));
    }

    private Uni<Supplement> of(
            SessionFacts session,
            Register register,
            List<OrderPaid> orders,
            List<PaymentMethod> methods,
            Map<Long, Product> products) {
        var takings = new LateTakings(orders, products, methods).takings();
        return charts.of(register, takings).chain(chart -> names.of(session, takings)
                .chain(known -> businessDays.of(session).chain(day -> counted(session.id())
                        .map(counted ->
                                new Supplement(session, orders, takings, methods, counted, chart, known, day)))));
    }

    private Uni<Map<Long, Product>> products(List<OrderPaid> orders) {
        var ids = orders.stream()
                .flatMap(order -> order.lines().stream())
                .map(line -> line.productId())
                .collect(Collectors.toSet());
        return copies.findAll("product.product", ids).map(found -> {
            Map<Long, Product> products = new LinkedHashMap<>();
            found.forEach((id, record) -> products.put(id, Product.of(record)));
            return products;
        });
    }

    private Uni<Set<Long>> counted(long sessionId) {
        return closer.find(sessionId)
                .map(closing ->
                        closing.map(close -> close.request().counted().keySet()).orElse(Set.of()));
    }
}
