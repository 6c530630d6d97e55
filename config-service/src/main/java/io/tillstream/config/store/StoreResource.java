package io.tillstream.config.store;

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

/** Stores over HTTP. */
@Path("/api/stores")
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR})
@Rights(reach = Reach.STORES)
@Tag(name = "Stores")
public class StoreResource {

    private final Stores stores;
    private final FindStores finding;
    private final Edits edits;
    private final Caller caller;

    StoreResource(Stores stores, FindStores finding, Edits edits, Caller caller) {
        this.stores = stores;
        this.finding = finding;
        this.edits = edits;
        this.caller = caller;
    }

    @GET
    @WithSession
    @Operation(summary = "The stores that the caller may see")
    public Uni<Page<StoreView>> list(@QueryParam("archived") boolean archived, @BeanParam PageRequest page) {
        return finding.reachable()
                .chain(reachable -> stores.page(reachable, archived, page))
                .map(found -> Page.of(found, page, Store::id).map(StoreView::of));
    }

    @GET
    @Path("/{id}")
    @WithSession
    @Operation(summary = "One store, with an ETag")
    public Uni<RestResponse<StoreView>> get(@PathParam("id") long id) {
        return stores.require(id).invoke(this::requireReachable).map(store -> Tagged.ok(store, StoreView.of(store)));
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Opens a store")
    public Uni<RestResponse<StoreView>> create(@Valid @NotNull StoreRequest request) {
        var store = request.applyTo(new Store());
        store.companyId = caller.companyId();
        return edits.create(stores, store).map(opened -> Tagged.created("/api/stores", opened, StoreView.of(opened)));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Replaces what is known about a store")
    public Uni<RestResponse<StoreView>> change(
            @PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull StoreRequest request) {
        return edits.change(stores, id, ifMatch, store -> {
                    requireReachable(store);
                    request.applyTo(store);
                })
                .map(store -> Tagged.ok(store, StoreView.of(store)));
    }

    private void requireReachable(Store store) {
        if (store.companyId != caller.companyId() || !caller.sees(store.id())) {
            throw stores.unknown(store.id());
        }
    }
}
