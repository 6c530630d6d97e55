package io.tillstream.config.product;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.tillstream.config.edit.Edits;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Categories over HTTP. */
@Path("/api/categories")
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR})
@Rights(reach = Reach.INSTALLATION)
@Tag(name = "Products")
public class CategoryResource {

    private final Categories categories;
    private final Edits edits;

    CategoryResource(Categories categories, Edits edits) {
        this.categories = categories;
        this.edits = edits;
    }

    @GET
    @WithSession
    @Operation(summary = "Categories; a tree by parentId")
    public Uni<Page<CategoryView>> list(@QueryParam("archived") boolean archived, @BeanParam PageRequest page) {
        return categories.page(archived, page).map(found -> Page.of(found, page, Category::id)
                .map(CategoryView::of));
    }

    @GET
    @Path("/{id}")
    @WithSession
    @Operation(summary = "One category, with an ETag")
    public Uni<RestResponse<CategoryView>> get(@PathParam("id") long id) {
        return categories.require(id).map(category -> Tagged.ok(category, CategoryView.of(category)));
    }

    @POST
    @WithTransaction
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(summary = "Adds a category")
    public Uni<RestResponse<CategoryView>> create(@Valid @NotNull CategoryRequest request) {
        return edits.create(categories, request.applyTo(new Category()))
                .map(category -> Tagged.created("/api/categories", category, CategoryView.of(category)));
    }

    @PUT
    @Path("/{id}")
    @WithTransaction
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(summary = "Replaces a category; active: false archives it")
    public Uni<RestResponse<CategoryView>> change(
            @PathParam("id") long id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull CategoryRequest request) {
        return edits.change(categories, id, ifMatch, request::applyTo)
                .call(categories::requireTree)
                .map(category -> Tagged.ok(category, CategoryView.of(category)));
    }
}
