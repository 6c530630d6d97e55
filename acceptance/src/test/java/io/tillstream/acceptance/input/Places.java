package io.tillstream.acceptance.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tillstream.acceptance.Operations.Operation;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

/** Ids that exist: those which the list of a kind of records shows to somebody. */
final class Places {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 500;
    private static final List<String> IDENTITIES = List.of("id", "model", "namespace");

    private final Wire wire;
    private final String token;
    private final Map<String, List<String>> known = new ConcurrentHashMap<>();

    Places(Wire wire, String token) {
        this.wire = wire;
        this.token = token;
    }

    /** Ids for the first parameter in the operation's path; empty where it has none, or nothing is listed above it. */
    List<String> ids(Operation operation) {
        var parameter = operation.path().indexOf("/{");
        return parameter < 0
                ? List.of()
                : known.computeIfAbsent(operation.address() + operation.path().substring(0, parameter), this::listed);
    }

    /** Where the first parameter is one that exists, as far as that is known. */
    String existing(Operation operation) {
        return operation.url(ids(operation).stream().findFirst().orElse("1"));
    }

    private List<String> listed(String address) {
        var call = new Call(
                "GET",
                URI.create(address + "?limit=" + MOST),
                Map.of("Authorization", "Bearer " + token, "Accept", "application/json"),
                new byte[0]);
        var answer = wire.send(call);
        return answer.status() == 200 && answer.type().equals("application/json") ? identities(answer) : List.of();
    }

    private static List<String> identities(Answer answer) {
        return StreamSupport.stream(items(answer).spliterator(), false)
                .map(item -> IDENTITIES.stream()
                        .map(name -> item.path(name).asText())
                        .filter(id -> !id.isEmpty())
                        .findFirst())
                .flatMap(Optional::stream)
                .toList();
    }

    /** A page of them, or all at once. */
    private static JsonNode items(Answer answer) {
        try {
            var list = JSON.readTree(answer.body());
            return list.isArray() ? list : list.path("items");
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException(answer.body(), malformed);
        }
    }
}
