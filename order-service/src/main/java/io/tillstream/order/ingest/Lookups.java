package io.tillstream.order.ingest;

import io.smallrye.mutiny.Uni;
import io.tillstream.order.ingest.reading.IncomingLine;
import io.tillstream.order.ingest.reading.IncomingOrder;
import io.tillstream.order.ingest.reading.IncomingPayment;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers, for a whole batch at once, the records that its orders refer to. */
@ApplicationScoped
class Lookups {

    private final References references;

    Lookups(References references) {
        this.references = references;
    }

    Uni<Known> of(List<Arrival> arrivals) {
        var known = new Known();
        var orders =
                arrivals.stream().map(Arrival::order).filter(Objects::nonNull).toList();
        var sessions = arrivals.stream()
                .map(Arrival::sessionId)
                .filter(Objects::nonNull)
                .toList();
        return load(known, Models.SESSION, sessions)
                .chain(() -> load(known, Models.REGISTER, registers(known, sessions, orders)))
                .chain(() -> load(known, Models.PRODUCT, ofLines(orders, line -> Stream.of(line.productId()))))
                .chain(() -> load(known, Models.TAX, ofLines(orders, line -> line.taxIds().stream())))
                .chain(() -> load(known, Models.TAX, children(known, orders)))
                .chain(() -> load(known, Models.METHOD, methods(orders)))
                .chain(() -> load(known, Models.ROUNDING, roundings(known, registers(known, sessions, orders))))
                .chain(() -> load(
                        known,
                        Models.PARTNER,
                        orders.stream()
                                .map(IncomingOrder::partnerId)
                                .filter(Objects::nonNull)
                                .toList()))
                .chain(() -> loadCustomers(known, orders))
                .replaceWith(known);
    }

    private Uni<Void> loadCustomers(Known known, List<IncomingOrder> orders) {
        var uuids = orders.stream()
                .filter(order -> order.partnerId() == null)
                .map(IncomingOrder::partnerUuid)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return uuids.isEmpty()
                ? Uni.createFrom().voidItem()
                : references.customers(uuids).invoke(known::addCustomers).replaceWithVoid();
    }

    private Uni<Void> load(Known known, String model, Collection<Long> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : references
                        .find(model, ids)
                        .invoke(found -> known.add(model, found))
                        .replaceWithVoid();
    }

    private static Collection<Long> registers(Known known, List<Long> sessions, List<IncomingOrder> orders) {
        var ofSessions = sessions.stream().map(id -> known.find(Models.SESSION, id)
                .map(session -> Facts.id(session, "config_id"))
                .orElse(null));
        return Stream.concat(ofSessions, orders.stream().map(IncomingOrder::registerId))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Collection<Long> ofLines(List<IncomingOrder> orders, Function<IncomingLine, Stream<Long>> ids) {
        return orders.stream()
                .flatMap(order -> order.lines().stream())
                .flatMap(ids)
                .collect(Collectors.toSet());
    }

    /** What a tax group holds is counted as well. */
    private static Collection<Long> children(Known known, List<IncomingOrder> orders) {
        return ofLines(orders, line -> line.taxIds().stream()).stream()
                .flatMap(id -> known.find(Models.TAX, id).stream())
                .flatMap(tax -> Facts.ids(tax, "children_tax_ids").stream())
                .collect(Collectors.toSet());
    }

    private static Collection<Long> methods(List<IncomingOrder> orders) {
        return orders.stream()
                .flatMap(order -> order.payments().stream())
                .map(IncomingPayment::paymentMethodId)
                .collect(Collectors.toSet());
    }

    private static Collection<Long> roundings(Known known, Collection<Long> registers) {
        return registers.stream()
                .flatMap(id -> known.find(Models.REGISTER, id).stream())
                .map(Lookups::roundingOf)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    static Long roundingOf(JsonObject register) {
        return Facts.flag(register, "cash_rounding") ? Facts.id(register, "rounding_method") : null;
    }
}
