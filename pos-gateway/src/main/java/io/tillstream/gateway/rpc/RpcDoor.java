package io.tillstream.gateway.rpc;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.identity.ApiKeyFilter;
import io.tillstream.gateway.payload.Payload;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Lets a call in: reads the envelope, asks who calls, and puts what came of it into the envelope. It asks by itself,
 * because a missing identity must be told inside the envelope, with the call's id.
 */
@ApplicationScoped
class RpcDoor {

    private static final int TOO_MUCH = 413;

    private final CurrentIdentityAssociation identities;
    private final KnownCallers callers;
    private final HttpServerRequest request;
    private final RoutingContext routing;
    private final MeterRegistry metrics;

    RpcDoor(
            CurrentIdentityAssociation identities,
            KnownCallers callers,
            HttpServerRequest request,
            RoutingContext routing,
            MeterRegistry metrics) {
        this.identities = identities;
        this.callers = callers;
        this.request = request;
        this.routing = routing;
        this.metrics = metrics;
    }

    /** A call that anybody may make. */
    Uni<Response> open(byte[] body, Function<RpcCall, Uni<Buffer>> action) {
        return answers(body, call -> Uni.createFrom().deferred(() -> action.apply(call)));
    }

    /** A call that needs one of these roles. */
    Uni<Response> guarded(byte[] body, Set<String> roles, BiFunction<RpcCall, RpcCaller, Uni<Buffer>> action) {
        return guarded(body, caller(roles), action);
    }

    /** The same of somebody who is known already. */
    Uni<Response> guarded(
            byte[] body, RpcCaller known, Set<String> roles, BiFunction<RpcCall, RpcCaller, Uni<Buffer>> action) {
        return guarded(body, Uni.createFrom().item(known).invoke(caller -> caller.require(roles)), action);
    }

    private Uni<Response> guarded(
            byte[] body, Uni<RpcCaller> caller, BiFunction<RpcCall, RpcCaller, Uni<Buffer>> action) {
        return answers(body, call -> caller.chain(found -> action.apply(call, found)));
    }

    /** A call that needs one of these roles, and answers a payload: it is not copied into the envelope. */
    Uni<Response> loading(byte[] body, Set<String> roles, BiFunction<RpcCall, RpcCaller, Uni<Payload>> action) {
        var call = RpcCall.parse(body);
        return recovered(
                call,
                caller(roles)
                        .chain(caller -> action.apply(call, caller))
                        .map(payload -> RpcEnvelope.loaded(call, payload)));
    }

    private Uni<Response> answers(byte[] body, Function<RpcCall, Uni<Buffer>> result) {
        Function<RpcCall, Uni<Response>> one = call -> answer(call, result.apply(call));
        return RpcBatch.is(body) ? RpcBatch.answer(body, one) : one.apply(RpcCall.parse(body));
    }

    private Uni<Response> answer(RpcCall call, Uni<Buffer> result) {
        return recovered(call, result.map(buffer -> RpcEnvelope.result(call, buffer)));
    }

    private Uni<Response> recovered(RpcCall call, Uni<Response> answer) {
        return answer.onFailure(failure -> !isNoCall(failure)).recoverWithItem(failure -> faulty(call, failure));
    }

    /** HTTP's own 400, as for everything that is no call. */
    private static boolean isNoCall(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.type().equals(RpcCall.NO_CALL);
    }

    private Response faulty(RpcCall call, Throwable failure) {
        var fault = RpcFault.of(failure);
        metrics.counter("tillstream.rpc.faults", "name", fault.name()).increment();
        return failure instanceof Refusal refusal && refusal.status() == TOO_MUCH
                ? RpcEnvelope.tooMuch(call, fault)
                : RpcEnvelope.fault(call, fault);
    }

    /** Who calls; refused where nobody is known, or where they have none of these roles. */
    Uni<RpcCaller> caller(Set<String> roles) {
        return Uni.createFrom().deferred(this::identified).invoke(caller -> caller.require(roles));
    }

    private Uni<RpcCaller> identified() {
        ApiKeyFilter.requireUsable(routing);
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        var known = callers.find(header);
        return known != null
                ? Uni.createFrom().item(known)
                : identities
                        .getDeferredIdentity()
                        .map(RpcDoor::admitted)
                        .invoke(caller -> callers.remember(header, caller));
    }

    private static RpcCaller admitted(SecurityIdentity identity) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new Refusal(401, "no-identity", "Log in first.");
        }
        return new RpcCaller(token, identity.getRoles());
    }
}
