package io.tillstream.config.pricelist;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.tillstream.config.company.CompanyCurrencies;
import io.tillstream.config.company.CompanyCurrency;
import io.tillstream.config.edit.Tagged;
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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Pricelists over HTTP. */
@Path("/api/pricelists")
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR})
@Rights(reach = Reach.INSTALLATION)
@Tag(name = "Pricelists")
public class PricelistResource {

    private final Pricelists pricelists;
    private final PricelistItems items;
    private final EditPricelists editing;
    private final CompanyCurrencies currencies;

    PricelistResource(
            Pricelists pricelists, PricelistItems items, EditPricelists editing, CompanyCurrencies currencies) {
        this.pricelists = pricelists;
        this.items = items;
        this.editing = editing;
        this.currencies = currencies;
    }

    @GET
    @Operation(summary = "Pricelists, without their items")
    public Uni<Page<PricelistView>> list(@QueryParam("archived") boolean archived, @BeanParam PageRequest page) {
        return currencies.byId().chain(all -> Panache.withSession(() -> pricelists.page(archived, page))
                .map(found -> Page.of(found, page, Pricelist::id)
                        .map(pricelist -> PricelistView.of(pricelist, all.get(pricelist.currencyId)))));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One pricelist with its items, and an ETag")
    public Uni<RestResponse<PricelistView>> get(@PathParam("id") long id) {
        return currencies
                .byId()
                .chain(all -> Panache.withSession(() -> pricelists.require(id).chain(pricelist -> whole(pricelist, all)
                        .map(view -> Tagged.ok(pricelist, view)))));
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(summary = "Adds a pricelist with its items")
    public Uni<RestResponse<PricelistView>> create(@Valid @NotNull PricelistRequest request) {
        return currencies
                .byId()
                .chain(all -> Panache.withTransaction(
                        () -> editing.create(request, all).chain(pricelist -> whole(pricelist, all)
                                .map(view -> Tagged.created("/api/pricelists", pricelist, view)))));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(summary = "Replaces a pricelist and its items; an item with its id stays the same record")
    public Uni<RestResponse<PricelistView>> change(
            @PathParam("id") long id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull PricelistRequest request) {
        return currencies
                .byId()
                .chain(all -> Panache.withTransaction(() -> editing.change(id, ifMatch, request, all)
                        .chain(pricelist -> whole(pricelist, all).map(view -> Tagged.ok(pricelist, view)))));
    }

    private Uni<PricelistView> whole(Pricelist pricelist, Map<Long, CompanyCurrency> all) {
        return items.of(pricelist).map(found -> PricelistView.of(pricelist, all.get(pricelist.currencyId), found));
    }
}
