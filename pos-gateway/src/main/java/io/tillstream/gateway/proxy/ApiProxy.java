package io.tillstream.gateway.proxy;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import io.tillstream.gateway.Json;
import io.tillstream.gateway.MeteredPath;
import io.tillstream.gateway.proxy.Routes.Target;
import io.tillstream.gateway.upstream.Addresses;
import io.tillstream.gateway.upstream.BrokenConnection;
import io.tillstream.gateway.upstream.Owner;
import io.tillstream.gateway.upstream.UpstreamClient;
import io.tillstream.gateway.upstream.Writes;
import io.tillstream.kit.problem.Problem;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.jboss.logging.Logger;

/** Passes REST calls on to the owners. Bodies flow through both ways; who may do what is the owner's to say. */
@ApplicationScoped
public class ApiProxy {

    private static final Logger LOG = Logger.getLogger(ApiProxy.class);
    /** A cookie was turned into a bearer token on its way in; no owner needs to see it. */
    private static final Set<String> KEPT_FROM_OWNERS = Set.of("host", "cookie", "x-openerp-session-id");

    private static final Set<String> KEPT_FROM_CALLERS = Set.of("set-cookie", "location");
    private static final long TIMEOUT_MS = 60_000;

    /** Of calls that are answered when something has happened. */
    private static final String WAIT = "wait";

    private final HttpClient client;
    private final HttpClient patient;
    private final Addresses addresses;
    private final Writes writes;
    private final MeterRegistry metrics;

    ApiProxy(
            HttpClient client,
            @Identifier(UpstreamClient.PATIENT) HttpClient patient,
            Addresses addresses,
            Writes writes,
            MeterRegistry metrics) {
        this.client = client;
        this.patient = patient;
        this.addresses = addresses;
        this.writes = writes;
        this.metrics = metrics;
    }

    void register(@Observes Router router) {
        router.route("/api/*").handler(this::pass);
    }

    private void pass(RoutingContext context) {
        var target = Routes.target(context.normalizedPath());
        if (target.isEmpty()) {
            context.next();
            return;
        }
        MeteredPath.is(MeteredPath.withoutIds(context.normalizedPath()));
        pass(context, target.get());
    }

    private void pass(RoutingContext context, Target target) {
        var owner = target.owner();
        var incoming = context.request();
        incoming.pause();
        var query = incoming.query() == null ? "" : "?" + incoming.query();
        var options = addresses
                .to(owner, target.path() + query)
                .setMethod(incoming.method())
                .setTimeout(TIMEOUT_MS);
        ask(incoming, options)
                .recover(failure -> isRepeatable(incoming) && BrokenConnection.caused(failure)
                        ? ask(incoming, options)
                        : Future.failedFuture(failure))
                .onComplete(came -> noteWrite(incoming.method(), owner))
                .compose(answer -> answer(answer, context, owner))
                .onFailure(failure -> unavailable(context, owner, failure));
    }

    private void noteWrite(HttpMethod method, Owner owner) {
        if (method != HttpMethod.GET && method != HttpMethod.HEAD && method != HttpMethod.OPTIONS) {
            writes.happened(owner);
        }
    }

    private Future<HttpClientResponse> ask(HttpServerRequest incoming, RequestOptions options) {
        var connections = incoming.getParam(WAIT) == null ? client : patient;
        return connections.request(options).compose(outgoing -> send(incoming, outgoing));
    }

    private static boolean isRepeatable(HttpServerRequest incoming) {
        return (incoming.method() == HttpMethod.GET || incoming.method() == HttpMethod.HEAD) && !hasBody(incoming);
    }

    private static Future<HttpClientResponse> send(HttpServerRequest incoming, HttpClientRequest outgoing) {
        HopHeaders.copy(incoming.headers(), outgoing.headers(), KEPT_FROM_OWNERS);
        Forwarded.describe(incoming, outgoing.headers());
        // A caller that goes away takes its call with it.
        incoming.response().closeHandler(closed -> outgoing.reset());
        if (hasBody(incoming)) {
            return outgoing.send(incoming);
        }
        incoming.resume();
        return outgoing.send();
    }

    private static boolean hasBody(HttpServerRequest incoming) {
        return incoming.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || incoming.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private Future<Void> answer(HttpClientResponse answer, RoutingContext context, Owner owner) {
        var outgoing = context.response().setStatusCode(answer.statusCode());
        HopHeaders.copy(answer.headers(), outgoing.headers(), KEPT_FROM_CALLERS);
        var location = answer.getHeader(HttpHeaders.LOCATION);
        if (location != null) {
            outgoing.putHeader(HttpHeaders.LOCATION, Forwarded.relative(location, addresses.of(owner)));
        }
        if (isCompressible(answer)) {
            outgoing.headers().remove(HttpHeaders.CONTENT_ENCODING);
        }
        if (!answer.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            outgoing.setChunked(true);
        }
        return answer.pipeTo(outgoing);
    }

    /** The server compresses what does not say how it is encoded; unless asked, it says "as it is" for everything. */
    private static boolean isCompressible(HttpClientResponse answer) {
        var type = answer.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.contains("json") && !answer.headers().contains(HttpHeaders.CONTENT_ENCODING);
    }

    private void unavailable(RoutingContext context, Owner owner, Throwable failure) {
        LOG.warnf("%s does not answer %s: %s", owner.service(), context.normalizedPath(), failure.getMessage());
        metrics.counter("tillstream.proxy.unanswered", "owner", owner.service()).increment();
        var response = context.response();
        if (response.headWritten()) {
            context.request().connection().close();
            return;
        }
        var problem = Problem.of(503, "unavailable", owner.service() + " does not answer. Try again in a moment.");
        response.headers().clear();
        response.setChunked(false)
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.RETRY_AFTER, "2")
                .end(Json.bytes(problem));
    }
}
