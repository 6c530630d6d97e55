package io.tillstream.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every operation of every service, read from their own OpenAPI documents: a new endpoint is in it by itself. */
public final class Operations {

    public static final List<String> SERVICES = List.of("gateway", "config", "session", "order", "partner");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static List<Operation> read;

    /**
     * @param described the operation as its document has it
     * @param document the whole document, in which references point
     */
    public record Operation(String service, String method, String path, JsonNode described, JsonNode document) {

        /** With every path parameter replaced by {@code id}. */
        public String url(String id) {
            return address() + path.replaceAll("\\{[^}]+}", id);
        }

        public String address() {
            return "http://localhost:" + RunningSystem.get().port(service);
        }

        @Override
        public String toString() {
            return method.toUpperCase() + " " + path + " of " + service;
        }
    }

    private Operations() {}

    public static synchronized Stream<Operation> all() {
        if (read == null) {
            read = SERVICES.stream().flatMap(Operations::of).toList();
        }
        return read.stream();
    }

    private static Stream<Operation> of(String service) {
        var document = document(service);
        return document.get("paths").properties().stream().flatMap(path -> path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .map(method -> new Operation(service, method.getKey(), path.getKey(), method.getValue(), document)));
    }

    private static JsonNode document(String service) {
        var address = "http://localhost:" + RunningSystem.get().port(service) + "/q/openapi?format=json";
        try {
            return JSON.readTree(Person.nobody()
                    .request()
                    .accept("application/json")
                    .get(address)
                    .asString());
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException(address, malformed);
        }
    }
}
