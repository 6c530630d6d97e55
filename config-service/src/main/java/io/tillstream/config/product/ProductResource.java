package io.tillstream.config.product;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.tillstream.config.company.CompanyCurrencies;
import io.tillstream.config.company.CompanyCurrency;
import io.tillstream.config.edit.Tagged;
import io.tillstream.kit.data.selection.SelectionAccepted;
import io.tillstream.kit.data.selection.SelectionTarget;
import io.tillstream.kit.data.selection.Selections;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Products over HTTP. */
@Path("/api/products")
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR})
@Rights(reach = Reach.COMPANY, note = "shows the cost to managers and administrators alone")
@Tag(name = "Products", description = "What is sold")
public class ProductResource {

    private final Products products;
    private final EditProducts editing;
    private final CompanyCurrencies currencies;
    private final Selections selections;
    private final Caller caller;

    ProductResource(
            Products products,
            EditProducts editing,
            CompanyCurrencies currencies,
            Selections selections,
            Caller caller) {
        this.products = products;
        this.editing = editing;
        this.currencies = currencies;
        this.selections = selections;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Products; ?q= finds a part of the name, or a code or barcode")
    public Uni<Page<ProductView>> list(
            @QueryParam("q") String q, @QueryParam("archived") boolean archived, @BeanParam PageRequest page) {
        var company = caller.companyId();
        return currencies.ofCaller().chain(currency -> Panache.withSession(
                        () -> products.page(company, q, archived, page))
                .map(found -> Page.of(found, page, Product::id).map(product -> view(product, currency))));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One product, with an ETag")
    public Uni<RestResponse<ProductView>> get(@PathParam("id") long id) {
        return currencies.ofCaller().chain(currency -> own(id).map(
                        product -> Tagged.ok(product, view(product, currency))));
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(summary = "Adds a product; open tills get it at once")
    public Uni<RestResponse<ProductView>> create(@Valid @NotNull ProductRequest request) {
        return currencies.ofCaller().chain(currency -> editing.create(request.draft(currency))
                .map(product -> Tagged.created("/api/products", product, view(product, currency))));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(summary = "Replaces a product; If-Match guards against overwriting unseen changes")
    public Uni<RestResponse<ProductView>> change(
            @PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ProductRequest request) {
        return currencies.ofCaller().chain(currency -> {
            var draft = request.draft(currency);
            return editing.change(id, ifMatch, before -> draft)
                    .map(product -> Tagged.ok(product, view(product, currency)));
        });
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(summary = "Archives a product: no till offers it any more, its sales keep it")
    public Uni<Void> archive(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch) {
        return editing.archive(id, ifMatch).replaceWithVoid();
    }

    @POST
    @Path("/{id}/selections")
    @ResponseStatus(202)
    @RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN})
    @Operation(summary = "Sends a product to a till; follow it at /api/selections/{id}")
    public Uni<SelectionAccepted> select(@PathParam("id") long id, SelectionTarget target) {
        return own(id).invoke(Product::requireAtTills).chain(() -> selections.send("product.product", id, target));
    }

    private Uni<Product> own(long id) {
        var company = caller.companyId();
        return Panache.withSession(() -> products.require(id)).invoke(product -> {
            if (!product.isSoldBy(company)) {
                throw products.unknown(id);
            }
        });
    }

    private ProductView view(Product product, CompanyCurrency currency) {
        return ProductView.of(product, currency, caller.isManager());
    }
}
