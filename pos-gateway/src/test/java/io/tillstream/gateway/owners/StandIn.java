package io.tillstream.gateway.owners;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tillstream.gateway.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A remote service on a port of its own, which remembers what it was asked. */
public class StandIn {

    /** A request that came in. */
    public record Asked(
            String method, String path, String query, Map<String, String> headers, String body, Matcher match) {

        public String header(String name) {
            return headers.get(name.toLowerCase());
        }

        public JsonNode json() {
            return Json.tree(body.getBytes(StandardCharsets.UTF_8));
        }

        /** The claims of the bearer token. */
        public JsonNode claims() {
            var token = header("authorization").substring("Bearer ".length());
            return Json.tree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        }

        public String param(String name) {
            for (var pair : (query == null ? "" : query).split("&")) {
                if (pair.startsWith(name + "=")) {
                    return pair.substring(name.length() + 1);
                }
            }
            return null;
        }
    }

    public record Reply(int status, String type, byte[] body, Map<String, String> headers) {

        /** The connection ends without an answer. */
        public static final Reply NONE = raw("");

        public static Reply json(int status, Object body) {
            return new Reply(status, "application/json", Json.bytes(body).getBytes(), Map.of());
        }

        public static Reply raw(String json) {
            return new Reply(200, "application/json", json.getBytes(StandardCharsets.UTF_8), Map.of());
        }

        public static Reply problem(int status, String type, String detail, Map<String, Object> more) {
            var problem = new LinkedHashMap<String, Object>(Map.of("type", type, "status", status, "detail", detail));
            problem.putAll(more);
            return new Reply(
                    status, "application/problem+json", Json.bytes(problem).getBytes(), Map.of());
        }
    }

    public interface Handler {
        Reply answer(Asked asked);
    }

    private record Route(String method, Pattern path, Handler handler) {}

    private HttpServer server;
    private final List<Route> routes = new CopyOnWriteArrayList<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    protected StandIn() {
        listen(0);
    }

    private void listen(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        server.createContext("/", this::serve);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    /** What happens while nobody answers at this service's address. */
    public void down(Runnable meanwhile) {
        var port = server.getAddress().getPort();
        server.stop(0);
        try {
            meanwhile.run();
        } finally {
            listen(port);
        }
    }

    public final void on(String method, String path, Handler handler) {
        routes.add(new Route(method, Pattern.compile(path), handler));
    }

    /** How often this path was asked for. */
    public long times(String path) {
        return asked.stream().filter(request -> request.path().equals(path)).count();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The newest request to this path. */
    public Asked last(String path) {
        return asked.stream()
                .filter(request -> request.path().equals(path))
                .reduce((before, newest) -> newest)
                .orElseThrow(() -> new AssertionError("Nobody asked for " + path));
    }

    public void stop() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        var reply = reply(exchange);
        if (reply == Reply.NONE) {
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
        try (var out = exchange.getResponseBody()) {
            out.write(reply.body());
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        for (var route : routes) {
            var match = route.path().matcher(path);
            if (route.method().equals(exchange.getRequestMethod()) && match.matches()) {
                var request = asked(exchange, match);
                asked.add(request);
                return answer(route, request);
            }
        }
        return Reply.problem(404, "not-found", "There is no " + path, Map.of());
    }

    private static Reply answer(Route route, Asked request) {
        try {
            return route.handler().answer(request);
        } catch (RuntimeException failure) {
            return Reply.problem(500, "fault", String.valueOf(failure), Map.of());
        }
    }

    private static Asked asked(HttpExchange exchange, Matcher match) throws IOException {
        var headers = new LinkedHashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(), String.join(", ", values)));
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var uri = exchange.getRequestURI();
        return new Asked(exchange.getRequestMethod(), uri.getPath(), uri.getRawQuery(), headers, body, match);
    }
}
