package io.tillstream.session.rest;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
import io.tillstream.session.count.AnnouncedCloses.Announced;
import io.tillstream.session.usecase.AnnounceClose;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For the gateway: what a till of Odoo's said of its close before it closes. */
@Path("/internal/sessions/{id}/announced-close")
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN})
@Rights(reach = Reach.STORES)
@Tag(name = "Internal")
public class AnnouncedCloseResource {

    /** Null says nothing new. */
    public record Said(
            @Digits(integer = 15, fraction = 6) @DecimalMin("0") @DecimalMax("999999999999999")
            BigDecimal countedCash,

            @Size(max = 2000) String notes) {}

    /** Null where nobody said it. */
    public record AnnouncedView(String countedCash, String notes) {

        static AnnouncedView of(Announced announced) {
            var cash = announced.countedCash();
            return new AnnouncedView(cash == null ? null : cash.toPlainString(), announced.notes());
        }
    }

    private final AnnounceClose announce;

    AnnouncedCloseResource(AnnounceClose announce) {
        this.announce = announce;
    }

    @POST
    @Operation(summary = "Keeps the counted cash, or the notes, for the close that follows")
    public Uni<AnnouncedView> say(@PathParam("id") long id, @Valid @NotNull Said said) {
        return announce.announce(id, new Announced(said.countedCash(), said.notes()))
                .map(AnnouncedView::of);
    }

    @GET
    @Operation(summary = "What was said of the close so far")
    public Uni<AnnouncedView> said(@PathParam("id") long id) {
        return announce.of(id).map(AnnouncedView::of);
    }
}
