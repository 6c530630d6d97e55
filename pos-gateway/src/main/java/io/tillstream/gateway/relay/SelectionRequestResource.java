package io.tillstream.gateway.relay;

import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.identity.Registers;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** A till asks for a record to be chosen on a bigger screen. */
@Path("/api/selection-requests")
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN})
@Tag(name = "Selections")
public class SelectionRequestResource {

    /** @param orderUuid the order on the till's screen, or null */
    public record Asked(
            @NotNull Long registerId,
            @NotNull String model,
            @Size(max = 100) String orderUuid) {}

    /** @param url opens the back-office view in select mode; the token in it is this request */
    public record Request(String id, URI url, String requestToken, Instant expiresAt) {}

    private static final int CREATED = 201;
    private static final Map<String, String> VIEWS =
            Map.of("res.partner", "partners", "product.product", "products", "pos.order", "orders");

    private final SelectionRequests requests;
    private final Registers registers;
    private final Caller caller;

    SelectionRequestResource(SelectionRequests requests, Registers registers, Caller caller) {
        this.requests = requests;
        this.registers = registers;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(CREATED)
    @Operation(summary = "Asks for a customer, a product or an order to be chosen for a register")
    public Uni<Request> ask(@Valid @NotNull Asked asked, @Context UriInfo here) {
        var view = VIEWS.get(asked.model());
        if (view == null) {
            throw Refusal.invalid("model", "must be one of " + VIEWS.keySet());
        }
        var origin = here.getBaseUri();
        return registers
                .require(asked.registerId(), caller.rawToken())
                .map(register -> requests.sign(caller.userId(), register.id(), asked.model(), asked.orderUuid()))
                .map(signed -> new Request(signed.id(), url(origin, view, signed), signed.token(), signed.expiresAt()));
    }

    /** The token stands in the fragment, which browsers keep to themselves: no server or proxy logs it. */
    private static URI url(URI origin, String view, SelectionRequests.Signed signed) {
        return origin.resolve("/backoffice/#/" + view + "?request=" + signed.token());
    }
}
