package io.tillstream.order.rest;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.page.Page;
import io.tillstream.kit.page.PageRequest;
import io.tillstream.kit.problem.Refusal;
import io.tillstream.order.intent.AbortPayment;
import io.tillstream.order.intent.AwaitPayment;
import io.tillstream.order.intent.IntentFilter;
import io.tillstream.order.intent.PaymentIntents;
import io.tillstream.order.intent.ReversePayment;
import io.tillstream.order.intent.StartPayment;
import io.tillstream.order.intent.StartPayment.Started;
import io.tillstream.order.store.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Payments at card terminals. */
@Path("/api/payment-intents")
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN})
@Rights(reach = Reach.STORES)
@Tag(name = "Card terminals")
public class PaymentIntentResource {

    private static final int LONGEST_WAIT_S = 25;

    /** @param id a UUID that the till makes; absent: any */
    public record ReversalRequest(
            @Pattern(regexp = PaymentIntentRequest.UUID_FORM)
            String id) {}

    private final PaymentIntents intents;
    private final StartPayment starting;
    private final AwaitPayment awaiting;
    private final AbortPayment aborting;
    private final ReversePayment reversing;
    private final Caller caller;

    PaymentIntentResource(
            PaymentIntents intents,
            StartPayment starting,
            AwaitPayment awaiting,
            AbortPayment aborting,
            ReversePayment reversing,
            Caller caller) {
        this.intents = intents;
        this.starting = starting;
        this.awaiting = awaiting;
        this.aborting = aborting;
        this.reversing = reversing;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Asks a register's card terminal for a payment",
            description =
                    "It is stored before the terminal hears of it, and is resolved whatever happens meanwhile. The"
                            + " same request again answers the same payment as it is now. Follow it by GET with `wait`.")
    @APIResponse(responseCode = "201", description = "It is asked")
    @APIResponse(responseCode = "200", description = "It came before: as it is now")
    @APIResponse(responseCode = "404", description = "There is no such register, or it is another store's")
    @APIResponse(
            responseCode = "409",
            description =
                    "`terminal-busy` with the other's `intentId`, `intent-conflict`: the id came with another content,"
                            + " or `session-not-open`")
    @APIResponse(
            responseCode = "422",
            description =
                    "The amount is none, or the method is not paid at a terminal, or the session is another register's")
    public Uni<RestResponse<PaymentIntentView>> start(@NotNull @Valid PaymentIntentRequest request) {
        return starting.start(request.wanted()).map(PaymentIntentResource::answer);
    }

    @GET
    @Operation(
            summary = "Payments at card terminals, newest first",
            description = "What a till asks for that was killed in the middle of a payment: `state=open&orderUuid=`. An"
                    + " approved payment whose order never came stays here until somebody reverses it.")
    @APIResponse(responseCode = "200", description = "A page of them")
    public Uni<Page<PaymentIntentView>> find(@BeanParam IntentFilter filter, @BeanParam PageRequest page) {
        return intents.page(filter, page, Scope.of(caller)).map(found -> found.map(PaymentIntentView::of));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One of them; with `wait` as soon as it is final, or when the time is over")
    @APIResponse(responseCode = "200", description = "As it is now")
    @APIResponse(responseCode = "404", description = "There is none, or it is another store's")
    public Uni<PaymentIntentView> get(
            @PathParam("id") String id,
            @Parameter(description = "Seconds to wait for its end, 0 to 25") @QueryParam("wait") int wait) {
        if (wait < 0 || wait > LONGEST_WAIT_S) {
            throw Refusal.invalid("wait", "is 0 to " + LONGEST_WAIT_S + " seconds");
        }
        return awaiting.look(uuid(id), Duration.ofSeconds(wait)).map(PaymentIntentView::of);
    }

    @POST
    @Path("/{id}/abort")
    @Operation(
            summary = "Gives a payment up, if it is not too late",
            description = "It may have been approved meanwhile, and says so then. What is over stays as it is.")
    @APIResponse(responseCode = "200", description = "As it is now")
    @APIResponse(responseCode = "404", description = "There is none, or it is another store's")
    public Uni<PaymentIntentView> abort(@PathParam("id") String id) {
        return aborting.abort(uuid(id)).map(PaymentIntentView::of);
    }

    @POST
    @Path("/{id}/reversal")
    @Operation(
            summary = "Gives the whole amount of an approved payment back to its card",
            description = "The reversal is an intent of its own, to be followed like a payment. Again: the same.")
    @APIResponse(responseCode = "201", description = "The reversal; it is asked")
    @APIResponse(responseCode = "200", description = "The reversal that came before, as it is now")
    @APIResponse(responseCode = "404", description = "There is none, or it is another store's")
    @APIResponse(
            responseCode = "409",
            description = "`not-approved`: there is no money to give back; `terminal-busy`, or `intent-conflict`")
    public Uni<RestResponse<PaymentIntentView>> reverse(@PathParam("id") String id, @Valid ReversalRequest request) {
        var own = request == null || request.id() == null ? null : UUID.fromString(request.id());
        return reversing.reverse(uuid(id), own).map(PaymentIntentResource::answer);
    }

    private static RestResponse<PaymentIntentView> answer(Started started) {
        var view = PaymentIntentView.of(started.intent());
        return started.isNew()
                ? ResponseBuilder.<PaymentIntentView>created(URI.create("/api/payment-intents/" + view.id()))
                        .entity(view)
                        .build()
                : ResponseBuilder.ok(view).build();
    }

    private static UUID uuid(String id) {
        if (!id.matches(PaymentIntentRequest.UUID_FORM)) {
            throw Refusal.notFound("payment intent", id);
        }
        return UUID.fromString(id);
    }
}
