package io.tillstream.gateway.relay;

import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.identity.Registers;
import io.tillstream.gateway.relay.kind.Kinds;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** A till asks for a record to be chosen on a bigger screen. */
@Path("/api/selection-requests")
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN})
@Rights(reach = Reach.STORES)
@Tag(name = "Selections")
public class SelectionRequestResource {

    /** @param orderUuid the order on the till's screen, or null */
    @Schema(name = "AskForSelection")
    public record Asked(
            @NotNull Long registerId,
            @NotNull String model,
            @Size(max = 100) String orderUuid) {}

    /** @param url opens the back-office view in select mode; the token in it is this request */
    @Schema(name = "SelectionRequest")
    public record Request(String id, URI url, String requestToken, Instant expiresAt) {}

    @Schema(name = "SelectionRequestToken")
    public record Token(@NotNull @Size(max = 4000) String requestToken) {}

    private static final int CREATED = 201;

    private final SelectionRequests requests;
    private final SelectionLog log;
    private final Kinds kinds;
    private final Registers registers;
    private final Caller caller;

    SelectionRequestResource(
            SelectionRequests requests, SelectionLog log, Kinds kinds, Registers registers, Caller caller) {
        this.requests = requests;
        this.log = log;
        this.kinds = kinds;
        this.registers = registers;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(CREATED)
    @Operation(summary = "Asks for a customer, a product or an order to be chosen for a register")
    public Uni<Request> ask(@Valid @NotNull Asked asked, @Context UriInfo here) {
        var page = here.getBaseUri().resolve(kinds.page(asked.model()));
        return registers
                .require(asked.registerId(), caller.rawToken())
                .map(register -> requests.sign(caller.userId(), register.id(), asked.model(), asked.orderUuid()))
                .map(signed -> new Request(signed.id(), url(page, signed), signed.token(), signed.expiresAt()));
    }

    @POST
    @Path("/lookup")
    @Operation(
            summary = "What a request token asks for",
            description = "For the page that it opens: which register, which kind of record, until when, and whether it"
                    + " was answered already. By POST, so that the token stands in no address and no log.")
    @APIResponse(responseCode = "200", description = "What it asks for")
    @APIResponse(responseCode = "403", description = "Forged, expired or made for something else: `token-refused`")
    @APIResponse(responseCode = "404", description = "The register is not the caller's to see")
    public Uni<SelectionRequestView> lookUp(@Valid @NotNull Token token) {
        var request = requests.verify(token.requestToken());
        return registers
                .require(request.registerId(), caller.rawToken())
                .map(register -> SelectionRequestView.of(
                        request, register, log.answerTo(request.id()).orElse(null)));
    }

    /** The token stands in the fragment, which browsers keep to themselves: no server or proxy logs it. */
    private static URI url(URI page, SelectionRequests.Signed signed) {
        return URI.create(page + (page.getRawFragment() == null ? "#" : "?") + "request=" + signed.token());
    }
}
