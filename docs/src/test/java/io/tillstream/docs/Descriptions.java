package io.tillstream.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Stream;

/** The OpenAPI documents of the services, as their build left them. */
final class Descriptions {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final String INTERNAL = "/internal/";

    /** @param item the operation as it stands in the document */
    record Operation(String service, String method, String path, JsonNode item) {

        boolean isPublic() {
            return !path.startsWith(INTERNAL);
        }

        @Override
        public String toString() {
            return method.toUpperCase() + " " + path + " (" + service + ")";
        }
    }

    private Descriptions() {}

    static ObjectNode of(String service) {
        var file = Tree.PROJECT.resolve(service).resolve("target/openapi/openapi.json");
        try {
            return (ObjectNode) new ObjectMapper().readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(service + " is not packaged: run ./mvnw package first", unreadable);
        }
    }

    /** A new endpoint is in it by itself. */
    static Stream<Operation> operations() {
        return Tree.SERVICES.stream().flatMap(service -> operations(service, of(service)));
    }

    static Stream<Operation> operations(String service, JsonNode document) {
        return document.path("paths").properties().stream().flatMap(path -> path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .map(method -> new Operation(service, method.getKey(), path.getKey(), method.getValue())));
    }
}
