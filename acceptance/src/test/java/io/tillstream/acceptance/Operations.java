package io.tillstream.acceptance;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Every operation of every service, read from their own OpenAPI documents: a new endpoint is in it by itself. */
final class Operations {

    private static final List<String> SERVICES = List.of("gateway", "config", "session", "order", "partner");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    record Operation(String service, String method, String path) {

        /** With every path parameter replaced by {@code id}. */
        String url(String id) {
            return "http://localhost:" + RunningSystem.get().port(service) + path.replaceAll("\\{[^}]+}", id);
        }
    }

    private Operations() {}

    static Stream<Operation> all() {
        return SERVICES.stream().flatMap(Operations::of);
    }

    private static Stream<Operation> of(String service) {
        var document = Person.nobody()
                .request()
                .accept("application/json")
                .get("http://localhost:" + RunningSystem.get().port(service) + "/q/openapi?format=json");
        Map<String, Map<String, Object>> paths =
                JsonPath.from(document.asString()).getMap("paths");
        return paths.entrySet().stream().flatMap(path -> path.getValue().keySet().stream()
                .filter(METHODS::contains)
                .map(method -> new Operation(service, method, path.getKey())));
    }
}
