package io.tillstream.partner.customer;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.page.Page;
import io.tillstream.kit.page.PageRequest;
import io.tillstream.kit.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Customers over HTTP. */
@Path("/api/partners")
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR})
@Rights(reach = Reach.COMPANY)
@Tag(name = "Customers", description = "Who buys")
public class PartnerResource {

    /** The body of a merge: the customer that stays. */
    public record MergeRequest(Long into) {}

    private final FindPartners finding;
    private final KeepPartners keeping;
    private final MergePartners merging;
    private final ErasePartner erasing;

    PartnerResource(FindPartners finding, KeepPartners keeping, MergePartners merging, ErasePartner erasing) {
        this.finding = finding;
        this.keeping = keeping;
        this.merging = merging;
        this.erasing = erasing;
    }

    @GET
    @Operation(summary = "Customers by name; ?q= finds words in name, e-mail, telephone, ref and barcode")
    public Uni<Page<PartnerView>> list(
            @QueryParam("q") String q, @QueryParam("archived") boolean archived, @BeanParam PageRequest page) {
        return finding.page(q, archived, page).map(found -> found.map(PartnerView::of));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One customer, with an ETag")
    public Uni<RestResponse<PartnerView>> get(@PathParam("id") long id) {
        return finding.one(id).map(PartnerResource::tagged);
    }

    @POST
    @Operation(
            summary = "Registers a customer",
            description =
                    "With a uuid that was registered before, the customer as it stands: 200, and nothing changes.")
    public Uni<RestResponse<PartnerView>> create(PartnerRequest request) {
        var partner = required(request);
        return keeping.register(partner.uuid(), partner.toDetails()).map(PartnerResource::answered);
    }

    /** 201, or 200 where the same uuid was registered before. */
    private static RestResponse<PartnerView> answered(KeepPartners.Registered registered) {
        var partner = registered.partner();
        return registered.isNew()
                ? ResponseBuilder.<PartnerView>created(URI.create("/api/partners/" + partner.id()))
                        .entity(PartnerView.of(partner))
                        .header("ETag", Versions.tag(partner))
                        .build()
                : tagged(partner);
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Replaces what is known about a customer; If-Match guards against overwriting unseen changes")
    public Uni<RestResponse<PartnerView>> change(
            @PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, PartnerRequest request) {
        var details = required(request).toDetails();
        return keeping.change(id, Versions.parse(ifMatch), before -> details).map(PartnerResource::tagged);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(summary = "Archives a customer: no till offers it any more, its orders keep it")
    public Uni<Void> archive(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch) {
        return keeping.archive(id, Versions.parse(ifMatch)).replaceWithVoid();
    }

    @POST
    @Path("/{id}/restore")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(summary = "Brings an archived customer back")
    public Uni<RestResponse<PartnerView>> restore(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch) {
        return keeping.restore(id, Versions.parse(ifMatch)).map(PartnerResource::tagged);
    }

    @POST
    @Path("/{id}/merge")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(summary = "Says that this customer and another are one; answers the one that stays")
    public Uni<RestResponse<PartnerView>> merge(@PathParam("id") long id, MergeRequest request) {
        if (request == null || request.into() == null) {
            throw Refusal.invalid("into", "is needed: the customer that stays");
        }
        return merging.merge(id, request.into()).map(PartnerResource::tagged);
    }

    @POST
    @Path("/{id}/erase")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(summary = "Forgets a person for good, with all that was merged into this customer")
    public Uni<Void> erase(@PathParam("id") long id) {
        return erasing.erase(id);
    }

    private static PartnerRequest required(PartnerRequest request) {
        if (request == null) {
            throw Refusal.badRequest("unreadable-body", "A customer is needed as the body.");
        }
        return request;
    }

    private static RestResponse<PartnerView> tagged(Partner partner) {
        return ResponseBuilder.ok(PartnerView.of(partner))
                .header("ETag", Versions.tag(partner))
                .build();
    }
}
