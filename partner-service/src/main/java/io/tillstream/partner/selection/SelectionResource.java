package io.tillstream.partner.selection;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.selection.SelectionAccepted;
import io.tillstream.kit.data.selection.SelectionTarget;
import io.tillstream.kit.data.selection.Selections;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
import io.tillstream.partner.customer.Partner;
import io.tillstream.partner.customer.PartnerModel;
import io.vertx.core.json.JsonObject;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Sends a customer to a till. */
@Path("/api/partners/{id}/selections")
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN})
@Rights(reach = Reach.COMPANY, note = "the register: of the caller's stores")
@Tag(name = "Selections")
public class SelectionResource {

    private static final int ACCEPTED = 202;

    private final Selections selections;

    SelectionResource(Selections selections) {
        this.selections = selections;
    }

    @POST
    @ResponseStatus(ACCEPTED)
    @Operation(summary = "Sends this customer to a register, or answers a till's request with it")
    public Uni<SelectionAccepted> sendCustomer(@PathParam("id") long id, SelectionTarget target) {
        return selections.send(PartnerModel.NAME, id, target, SelectionResource::requireStanding);
    }

    /** Not a record that only points at another customer. */
    private static void requireStanding(JsonObject customer) {
        if (customer.getValue("merged_into") instanceof Number survivor) {
            throw Partner.merged(customer.getLong("id"), survivor.longValue());
        }
    }
}
