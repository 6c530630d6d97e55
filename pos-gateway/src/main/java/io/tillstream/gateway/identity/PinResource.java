package io.tillstream.gateway.identity;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A colleague at somebody's till: a manager approves on the spot, or the next cashier takes over. */
@Path("/api/auth/pin")
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Rights(reach = Reach.STORES, note = "a colleague who shares a store, and says their PIN")
@Tag(name = "Identity")
public class PinResource {

    /** Long enough for the one call that is approved. */
    private static final Duration LIFE = Duration.ofMinutes(2);

    /**
     * @param userId whose PIN it is
     * @param session whether the till is theirs from now on: the answer sets their session cookie
     */
    public record Pin(
            @NotNull Long userId,

            @NotBlank @Size(max = 100) @Pattern(regexp = "[^\\x00-\\x1f]*")
            String pin,

            boolean session) {}

    /** @param expiresIn seconds that the access token lives */
    public record Approval(
            long userId, String name, String role, String accessToken, String tokenType, long expiresIn) {}

    private final Users users;
    private final Sessions sessions;
    private final TokenMint mint;
    private final Caller caller;
    private final HttpServerRequest request;

    PinResource(Users users, Sessions sessions, TokenMint mint, Caller caller, HttpServerRequest request) {
        this.users = users;
        this.sessions = sessions;
        this.mint = mint;
        this.caller = caller;
        this.request = request;
    }

    @POST
    @Operation(
            summary = "A colleague's PIN for an access token of theirs that lives two minutes",
            description =
                    "What is done with that token is done by them, e.g. a close whose difference a manager approves."
                            + " With `session` the answer also sets their session cookie: the cashiers change.")
    public Uni<RestResponse<Approval>> authenticateByPin(@Valid @NotNull Pin pin) {
        return users.authenticateByPin(pin.userId(), pin.pin(), caller)
                .chain(user ->
                        pin.session() ? sessions.begin(user).map(session -> takenOver(user, session)) : approved(user));
    }

    private Uni<RestResponse<Approval>> approved(User user) {
        return Uni.createFrom().item(answer(user).build());
    }

    private RestResponse<Approval> takenOver(User user, String session) {
        return answer(user)
                .header(HttpHeaders.SET_COOKIE, SessionCookie.holding(session, mint.sessionLife(), request))
                .build();
    }

    private ResponseBuilder<Approval> answer(User user) {
        var token = mint.access(user, LIFE);
        return ResponseBuilder.ok(new Approval(user.id(), user.name(), user.role(), token, "Bearer", LIFE.toSeconds()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
