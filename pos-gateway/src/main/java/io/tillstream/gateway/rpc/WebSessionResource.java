package io.tillstream.gateway.rpc;

import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.identity.SameOrigin;
import io.tillstream.gateway.identity.SessionCookie;
import io.tillstream.gateway.identity.Sessions;
import io.tillstream.gateway.identity.TokenMint;
import io.tillstream.gateway.identity.User;
import io.tillstream.gateway.identity.Users;
import io.tillstream.kit.identity.Reach;
import io.tillstream.kit.identity.Rights;
import io.tillstream.kit.identity.Roles;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Log in and out as Odoo's clients do, with a cookie. */
@Path("/web/session")
@PermitAll
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class WebSessionResource {

    private final RpcDoor door;
    private final Users users;
    private final Sessions sessions;
    private final TokenMint mint;
    private final OdooVersion version;
    private final HttpServerRequest request;

    WebSessionResource(
            RpcDoor door,
            Users users,
            Sessions sessions,
            TokenMint mint,
            OdooVersion version,
            HttpServerRequest request) {
        this.version = version;
        this.door = door;
        this.users = users;
        this.sessions = sessions;
        this.mint = mint;
        this.request = request;
    }

    @POST
    @Path("/authenticate")
    @Rights(reach = Reach.PUBLIC)
    @Operation(summary = "Logs in with login and password; sets the session cookie")
    public Uni<Response> authenticate(byte[] body) {
        if (SameOrigin.isForgery(request)) {
            throw new Refusal(403, "foreign-origin", "This call came from a page of another site.");
        }
        var call = RpcCall.parse(body);
        return Uni.createFrom()
                .deferred(() -> users.authenticate(call.text("login"), call.text("password")))
                .chain(user -> sessions.begin(user).map(session -> loggedIn(call, user, session)))
                .onFailure()
                .recoverWithItem(failure -> RpcEnvelope.fault(call, denied(failure)));
    }

    @POST
    @Path("/get_session_info")
    @Rights(
            reach = Reach.SELF,
            roles = {Roles.CASHIER, Roles.MANAGER, Roles.ADMIN, Roles.INTEGRATOR})
    @Operation(summary = "Who is logged in")
    public Uni<Response> info(byte[] body) {
        return door.guarded(body, RpcCaller.READERS, (call, caller) -> users.find(
                        Long.parseLong(caller.identity().getSubject()))
                .map(user -> SessionInfo.of(user, call, version).json()));
    }

    @POST
    @Path("/destroy")
    @Rights(reach = Reach.SELF)
    @Operation(summary = "Logs out; takes the session cookie back")
    public Uni<Response> destroy(byte[] body) {
        var call = RpcCall.parse(body);
        var session = SessionCookie.in(request);
        var ended = session == null ? Uni.createFrom().voidItem() : sessions.end(session);
        return ended.map(over -> with(SessionCookie.gone(request), RpcEnvelope.result(call, null)));
    }

    private Response loggedIn(RpcCall call, User user, String session) {
        var cookie = SessionCookie.holding(session, mint.sessionLife(), request);
        return with(
                cookie,
                RpcEnvelope.result(call, SessionInfo.of(user, call, version).json()));
    }

    /** A wrong password is no expired session. */
    private static RpcFault denied(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.status() == 401
                ? RpcFault.accessDenied()
                : RpcFault.of(failure);
    }

    private static Response with(String cookie, Response answer) {
        return Response.fromResponse(answer)
                .header(HttpHeaders.SET_COOKIE, cookie)
                .build();
    }
}
