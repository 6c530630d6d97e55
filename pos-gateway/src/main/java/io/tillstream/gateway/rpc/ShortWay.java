package io.tillstream.gateway.rpc;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.Json;
import io.tillstream.gateway.MeteredPath;
import io.tillstream.kit.problem.ProblemMappers;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;

/**
 * The short way to a model's methods, for callers whose token was verified before: it spares such a call the framework's
 * own handling, which is a third of the door's time. Anything else goes the long way through
 * {@link CallKwResource}, which gives the same answers and makes the caller known.
 */
@ApplicationScoped
class ShortWay {

    /** After a cookie became a bearer token (250), before Quarkus looks at identities (200). */
    private static final int BEFORE_AUTHENTICATION = 240;

    private static final Pattern ADDRESS = Pattern.compile(CallKwResource.PATH + "(/[^/]+/[^/]+)?");
    /** Digits of a body's length: below a megabyte, far more than a call has that reads. */
    private static final int LENGTH_DIGITS = 6;

    private static final ProblemMappers PROBLEMS = new ProblemMappers();

    private final RpcDoor door;
    private final ModelCalls calls;
    private final KnownCallers callers;
    private final Counter taken;

    ShortWay(RpcDoor door, ModelCalls calls, KnownCallers callers, MeterRegistry metrics) {
        this.door = door;
        this.calls = calls;
        this.callers = callers;
        this.taken = metrics.counter("tillstream.rpc.short");
    }

    void register(@Observes Filters filters) {
        filters.register(this::serve, BEFORE_AUTHENTICATION);
    }

    private void serve(RoutingContext context) {
        var request = context.request();
        var caller = isShort(request) ? callers.find(request.getHeader(HttpHeaders.AUTHORIZATION)) : null;
        if (caller == null) {
            context.next();
            return;
        }
        taken.increment();
        MeteredPath.is(request.path().equals(CallKwResource.PATH) ? CallKwResource.PATH : CallKwResource.BY_ADDRESS);
        request.body().onSuccess(body -> answer(body.getBytes(), caller, context.response()));
        request.resume();
    }

    /** A body whose length is told and small, from a client that takes JSON and does not ask before it sends. */
    private static boolean isShort(HttpServerRequest request) {
        if (request.method() != HttpMethod.POST
                || !ADDRESS.matcher(request.path()).matches()) {
            return false;
        }
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null
                && length.length() <= LENGTH_DIGITS
                && !request.headers().contains(HttpHeaders.EXPECT)
                && takesJson(request.getHeader(HttpHeaders.ACCEPT));
    }

    private static boolean takesJson(String accepted) {
        return accepted == null || accepted.contains("*/*") || accepted.contains("application/json");
    }

    private void answer(byte[] body, RpcCaller caller, HttpServerResponse response) {
        Uni.createFrom()
                .deferred(() -> door.guarded(body, caller, CallKwResource.ANYBODY, calls::call))
                .onFailure()
                .recoverWithItem(ShortWay::problem)
                .subscribe()
                .with(answer -> send(answer, response));
    }

    /** What the framework answers with on the long way. */
    private static Response problem(Throwable failure) {
        return failure instanceof Refusal refusal ? PROBLEMS.refused(refusal) : PROBLEMS.fault(failure);
    }

    private static void send(Response answer, HttpServerResponse response) {
        response.setStatusCode(answer.getStatus());
        if (!answer.hasEntity()) {
            response.end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, answer.getMediaType().toString());
        if (answer.getEntity() instanceof Buffer envelope) {
            response.end(envelope);
        } else {
            // The server compresses what does not say how it is encoded; that is for answers, not for problems.
            response.putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY)
                    .end(Json.bytes(answer.getEntity()));
        }
    }
}
