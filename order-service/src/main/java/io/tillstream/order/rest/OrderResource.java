package io.tillstream.order.rest;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.selection.Related;
import io.tillstream.kit.data.selection.SelectionAccepted;
import io.tillstream.kit.data.selection.SelectionTarget;
import io.tillstream.kit.data.selection.Selections;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Orders, over all sessions. */
@Path("/api/orders")
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR, Roles.SERVICE})
@Rights(reach = Reach.STORES)
@Tag(name = "Orders")
public class OrderResource {

    /** @param partnerId who is invoiced; null: the order's customer */
    public record InvoiceRequest(Long partnerId) {}

    /** What a till needs beside the order to refund it or to print it again. */
    private static final Related LINES = new Related("pos.order.line", "order_id");

    private static final Related PAYMENTS = new Related("pos.payment", "pos_order_id");

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
    @Operation(
            summary = "Orders, newest first; also of closed sessions",
            description = "Parked orders that any till of a store may take over: `state=draft&storeId=`.")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "400", description = "The cursor is none of ours: `unknown-cursor`")
    @APIResponse(responseCode = "422", description = "A filter says nothing that exists")
    public Uni<Page<OrderView>> find(@BeanParam OrderFilter filter, @BeanParam PageRequest page) {
        return orders.find(filter, page, Scope.of(caller)).map(found -> found.map(OrderView::of));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One order with its lines, payments and taxes")
    @APIResponse(responseCode = "200", description = "The order")
    @APIResponse(responseCode = "404", description = "There is none, or it is another store's")
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
    @APIResponse(responseCode = "201", description = "The refund")
    @APIResponse(responseCode = "404", description = "There is no such order, or it is another store's")
    @APIResponse(
            responseCode = "409",
            description = "`refund-exceeds-sale`, `order-not-paid`, `no-open-session`, or why it could not be booked")
    @APIResponse(responseCode = "422", description = "A line is none of this order's, or a quantity is none")
    public Uni<OrderView> refund(@PathParam("id") long id, @NotNull @Valid Refund refund) {
        return refunds.refund(id, refund, Scope.of(caller), Sender.of(caller)).map(OrderView::of);
    }

    @POST
    @Path("/{id}/invoice")
    @RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Makes the order's numbered invoice; again: the same")
    @APIResponse(responseCode = "200", description = "The invoice")
    @APIResponse(responseCode = "404", description = "There is no such order, or it is another store's")
    @APIResponse(
            responseCode = "409",
            description =
                    "`order-not-paid`, or `invoiced-meanwhile`: somebody else made it this very moment, ask again")
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
        return orders.require(id, Scope.of(caller))
                .chain(order -> selections.send("pos.order", id, target, LINES, PAYMENTS));
    }
}
