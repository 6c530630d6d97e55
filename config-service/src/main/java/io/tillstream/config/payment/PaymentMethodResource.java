package io.tillstream.config.payment;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.tillstream.config.company.CompanyCurrencies;
import io.tillstream.config.edit.Edits;
import io.tillstream.config.edit.Tagged;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.page.Page;
import io.tillstream.kit.page.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Payment methods over HTTP. */
@Path("/api/payment-methods")
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR})
@Rights(reach = Reach.COMPANY)
@Tag(name = "Payment methods")
public class PaymentMethodResource {

    private final PaymentMethods methods;
    private final PaymentMethodRules rules;
    private final Edits edits;
    private final CompanyCurrencies currencies;
    private final Caller caller;

    PaymentMethodResource(
            PaymentMethods methods,
            PaymentMethodRules rules,
            Edits edits,
            CompanyCurrencies currencies,
            Caller caller) {
        this.methods = methods;
        this.rules = rules;
        this.edits = edits;
        this.currencies = currencies;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Payment methods of the caller's company")
    public Uni<Page<PaymentMethodView>> list(@QueryParam("archived") boolean archived, @BeanParam PageRequest page) {
        var company = caller.companyId();
        return currencies.ofCaller().chain(currency -> Panache.withSession(() -> methods.page(company, archived, page))
                .map(found ->
                        Page.of(found, page, PaymentMethod::id).map(method -> PaymentMethodView.of(method, currency))));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One payment method, with an ETag")
    public Uni<RestResponse<PaymentMethodView>> get(@PathParam("id") long id) {
        return currencies.ofCaller().chain(currency -> Panache.withSession(() -> methods.require(id))
                .invoke(this::requireOwn)
                .map(found -> Tagged.ok(found, PaymentMethodView.of(found, currency))));
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Adds a payment method",
            description = "What a close would book by it must have its accounts: 422 names what is missing.")
    public Uni<RestResponse<PaymentMethodView>> create(@Valid @NotNull PaymentMethodRequest request) {
        return currencies.ofCaller().chain(currency -> {
            var fresh = request.applyTo(new PaymentMethod(), currency);
            fresh.companyId = caller.companyId();
            return Panache.withTransaction(() -> edits.create(methods, fresh).call(rules::require))
                    .map(added -> Tagged.created("/api/payment-methods", added, PaymentMethodView.of(added, currency)));
        });
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Replaces a payment method; active: false archives it")
    public Uni<RestResponse<PaymentMethodView>> change(
            @PathParam("id") long id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull PaymentMethodRequest request) {
        return currencies.ofCaller().chain(currency -> Panache.withTransaction(
                        () -> edits.change(methods, id, ifMatch, found -> {
                                    requireOwn(found);
                                    request.applyTo(found, currency);
                                })
                                .call(rules::require))
                .map(changed -> Tagged.ok(changed, PaymentMethodView.of(changed, currency))));
    }

    private void requireOwn(PaymentMethod found) {
        if (found.companyId != caller.companyId()) {
            throw methods.unknown(found.id());
        }
    }
}
