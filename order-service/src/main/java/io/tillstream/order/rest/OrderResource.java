package io.tillstream.order.rest;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.selection.SelectionAccepted;
import io.tillstream.kit.data.selection.SelectionTarget;
import io.tillstream.kit.data.selection.Selections;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.page.Page;
import io.tillstream.kit.page.PageRequest;
import io.tillstream.order.ingest.Sender;
import io.tillstream.order.store.OrderFilter;
import io.tillstream.order.store.Orders;
import io.tillstream.order.store.Scope;
import io.tillstream.order.usecase.InvoiceOrder;
import io.tillstream.order.usecase.Refund;
import io.tillstream.order.usecase.RefundOrder;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Orders, over all sessions. */
@Path("/api/orders")
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR, Roles.SERVICE})
@Tag(name = "Orders")
public class OrderResource {

    /** @param partnerId who is invoiced; null: the order's customer */
    public record InvoiceRequest(Long partnerId) {}

    private final Orders orders;
    private final RefundOrder refunds;
    private final InvoiceOrder invoices;
    private final Selections selections;
    private final Caller caller;

    OrderResource(Orders orders, RefundOrder refunds, InvoiceOrder invoices, Selections selections, Caller caller) {
        this.orders = orders;
        this.refunds = refunds;
        this.invoices = invoices;
        this.selections = selections;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Orders, newest first; also of closed sessions")
    public Uni<Page<OrderView>> find(@BeanParam OrderFilter filter, @BeanParam PageRequest page) {
        return orders.find(filter, page, Scope.of(caller)).map(found -> found.map(OrderView::of));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One order with its lines, payments and taxes")
    public Uni<OrderView> get(@PathParam("id") long id) {
        return orders.require(id, Scope.of(caller)).map(OrderView::of);
    }

    @POST
    @Path("/{id}/refunds")
    @ResponseStatus(201)
    @RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            summary =
                    "Takes goods of an order back, never more than were sold; answers the refund, an order of its own")
    public Uni<OrderView> refund(@PathParam("id") long id, @NotNull @Valid Refund refund) {
        return refunds.refund(id, refund, Scope.of(caller), Sender.of(caller)).map(OrderView::of);
    }

    @POST
    @Path("/{id}/invoice")
    @RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Makes the order's numbered invoice; again: the same")
    public Uni<InvoiceView> invoice(@PathParam("id") long id, InvoiceRequest request) {
        var partner = request == null ? null : request.partnerId();
        var user = caller.userId();
        return orders.require(id, Scope.of(caller))
                .chain(order -> invoices.invoice(order, partner, user).map(invoice -> InvoiceView.of(invoice, order)));
    }

    @POST
    @Path("/{id}/selections")
    @ResponseStatus(202)
    @RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN})
    @Operation(summary = "Sends the order to a till")
    public Uni<SelectionAccepted> select(@PathParam("id") long id, @NotNull SelectionTarget target) {
        return orders.require(id, Scope.of(caller)).chain(order -> selections.send("pos.order", id, target));
    }
}
