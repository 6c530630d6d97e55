package io.tillstream.config.tax;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
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

/** Taxes over HTTP. */
@Path("/api/taxes")
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR})
@Rights(reach = Reach.COMPANY)
@Tag(name = "Taxes")
public class TaxResource {

    private final TaxRecords taxes;
    private final Edits edits;
    private final Caller caller;

    TaxResource(TaxRecords taxes, Edits edits, Caller caller) {
        this.taxes = taxes;
        this.edits = edits;
        this.caller = caller;
    }

    @GET
    @WithSession
    @Operation(summary = "Taxes of the caller's company")
    public Uni<Page<TaxView>> list(@QueryParam("archived") boolean archived, @BeanParam PageRequest page) {
        return taxes.page(caller.companyId(), archived, page)
                .map(found -> Page.of(found, page, TaxRecord::id).map(TaxView::of));
    }

    @GET
    @Path("/{id}")
    @WithSession
    @Operation(summary = "One tax, with an ETag")
    public Uni<RestResponse<TaxView>> get(@PathParam("id") long id) {
        return taxes.require(id).invoke(this::requireOwn).map(found -> Tagged.ok(found, TaxView.of(found)));
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Adds a tax")
    public Uni<RestResponse<TaxView>> create(@Valid @NotNull TaxRequest request) {
        var fresh = request.applyTo(new TaxRecord());
        fresh.companyId = caller.companyId();
        return edits.create(taxes, fresh).map(added -> Tagged.created("/api/taxes", added, TaxView.of(added)));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Replaces a tax; active: false archives it")
    public Uni<RestResponse<TaxView>> change(
            @PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull TaxRequest request) {
        return edits.change(taxes, id, ifMatch, found -> {
                    requireOwn(found);
                    request.applyTo(found);
                })
                .map(changed -> Tagged.ok(changed, TaxView.of(changed)));
    }

    private void requireOwn(TaxRecord found) {
        if (found.companyId != caller.companyId()) {
            throw taxes.unknown(found.id());
        }
    }
}
