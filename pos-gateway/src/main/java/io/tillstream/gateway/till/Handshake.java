package io.tillstream.gateway.till;

import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.identity.RegisterPlace;
import io.tillstream.gateway.identity.Registers;
import io.tillstream.gateway.identity.SessionCookie;
import io.tillstream.kit.identity.TokenVerifier;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Looks at a socket before it is opened: where its page comes from, who wants it, and whether the register is theirs. */
@ApplicationScoped
public class Handshake implements HttpUpgradeCheck {

    static final TypedKey<Person> PERSON = new TypedKey<>("person");
    static final TypedKey<RegisterPlace> REGISTER = new TypedKey<>("register");
    /** The cookie that the socket came with, if it came with one: it outlives the token that it was exchanged for. */
    static final TypedKey<String> SESSION = new TypedKey<>("session");

    /** Below the socket, to be ended where the socket cannot be closed. */
    static final TypedKey<HttpConnection> CONNECTION = new TypedKey<>("connection");

    private static final String BEARER = "Bearer ";
    private static final Logger LOG = Logger.getLogger(Handshake.class);

    private final Origins origins;
    private final Registers registers;
    private final TokenVerifier verifier;
    private final Crowds crowds;
    private final Farewell farewell;

    Handshake(Origins origins, Registers registers, TokenVerifier verifier, Crowds crowds, Farewell farewell) {
        this.origins = origins;
        this.registers = registers;
        this.verifier = verifier;
        this.crowds = crowds;
        this.farewell = farewell;
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        if (!origins.allow(context.httpRequest())) {
            return Uni.createFrom()
                    .item(refused(new Refusal(403, "foreign-origin", "A page of another site asked for a socket.")));
        }
        if (farewell.isSaid()) {
            return Uni.createFrom().item(refused(Refusal.unavailable("This replica is about to stop.")));
        }
        return Uni.createFrom()
                .item(() -> person(context.httpRequest()))
                .chain(person -> admit(person, context))
                .onFailure(Refusal.class)
                .recoverWithItem(failure -> refused((Refusal) failure));
    }

    private Uni<CheckResult> admit(Person person, HttpUpgradeContext context) {
        if (!person.maySell()) {
            throw Refusal.forbidden("Your role does not allow this.");
        }
        context.userData().put(PERSON, person);
        context.userData().put(CONNECTION, context.httpRequest().connection());
        var cookie = context.httpRequest().getCookie(SessionCookie.NAME);
        if (cookie != null && offeredProtocols(context.httpRequest()).indexOf("bearer.") < 0) {
            context.userData().put(SESSION, cookie.getValue());
        }
        return TillSocket.ID.equals(context.endpointId()) ? admitToRegister(person, context) : admitScreen(person);
    }

    private Uni<CheckResult> admitScreen(Person person) {
        crowds.requireRoomForScreen(person.userId());
        return CheckResult.permitUpgrade();
    }

    private Uni<CheckResult> admitToRegister(Person person, HttpUpgradeContext context) {
        return registers
                .require(registerId(context.httpRequest()), person.token())
                .invoke(register -> requireStore(person, register))
                .invoke(register -> crowds.requireRoomForTill(register.id()))
                .invoke(register -> context.userData().put(REGISTER, register))
                .replaceWith(CheckResult.permitUpgradeSync());
    }

    static void requireStore(Person person, RegisterPlace register) {
        if (!person.sees(register.storeId())) {
            throw Refusal.notFound("register", register.id());
        }
    }

    /** The filter before us put the cookie's or the subprotocol's token where every call has it. */
    private Person person(HttpServerRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.startsWith(BEARER)) {
            throw noIdentity();
        }
        try {
            return Person.of(verifier.verify(authorization.substring(BEARER.length()), "access"));
        } catch (Refusal refused) {
            throw noIdentity();
        }
    }

    private static long registerId(HttpServerRequest request) {
        try {
            return Long.parseLong(String.valueOf(request.getParam("register_id")));
        } catch (NumberFormatException none) {
            throw Refusal.badRequest("no-register", "Say ?register_id= of the register that this till is.");
        }
    }

    private static String offeredProtocols(HttpServerRequest request) {
        var offered = request.getHeader("Sec-WebSocket-Protocol");
        return offered == null ? "" : offered;
    }

    private static Refusal noIdentity() {
        return new Refusal(401, "no-identity", "Log in: a valid bearer token or session cookie is needed.");
    }

    private static CheckResult refused(Refusal refusal) {
        LOG.infof("A socket was refused: %d %s: %s", refusal.status(), refusal.type(), refusal.getMessage());
        return CheckResult.rejectUpgradeSync(refusal.status());
    }
}
