package io.tillstream.gateway.presence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.Json;
import io.tillstream.gateway.presence.OpenTill.SessionOfTill;
import io.tillstream.gateway.upstream.Owner;
import io.tillstream.gateway.upstream.Owners;
import io.tillstream.kit.page.Cursor;
import io.tillstream.kit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tills to which the caller may send something: registers and sessions as their owners show them, sockets as we know. */
@ApplicationScoped
class OpenTills {

    private static final List<String> OF_REGISTER = List.of("id", "code", "name", "store_id");
    private static final List<String> OF_SESSION = List.of("id", "state", "config_id");
    /** Registers that are looked at together... */
    private static final int CHUNK = 500;
    /** ...and how often for one page: it may be a short one then, but goes on. */
    private static final int MOST_CHUNKS = 10;

    private final Owners owners;
    private final Presence presence;

    OpenTills(Owners owners, Presence presence) {
        this.owners = owners;
        this.presence = presence;
    }

    Uni<Page<OpenTill>> page(TillFilter filter, int limit, long after, String token) {
        return look(new Search(filter, limit, token, new ArrayList<>()), after, 1);
    }

    private record Search(TillFilter filter, int limit, String token, List<OpenTill> found) {}

    private Uni<Page<OpenTill>> look(Search search, long after, int chunk) {
        return registers(search, after)
                .chain(registers -> tills(registers, search.token()))
                .chain(tills -> {
                    tills.stream()
                            .filter(till -> search.filter().closedToo() || till.isOpen())
                            .forEach(search.found()::add);
                    var last = tills.isEmpty()
                            ? after
                            : tills.get(tills.size() - 1).registerId();
                    return search.found().size() > search.limit() || tills.size() < CHUNK || chunk == MOST_CHUNKS
                            ? Uni.createFrom().item(page(search, tills.size() < CHUNK ? null : last))
                            : look(search, last, chunk + 1);
                });
    }

    /** @param last the last register that was looked at; null where it was the last of all */
    private static Page<OpenTill> page(Search search, Long last) {
        var found = search.found();
        if (found.size() > search.limit()) {
            var shown = List.copyOf(found.subList(0, search.limit()));
            return new Page<>(shown, cursor(shown.get(search.limit() - 1).registerId()));
        }
        return new Page<>(found, last == null ? null : cursor(last));
    }

    private static String cursor(long registerId) {
        return Cursor.encode(String.valueOf(registerId));
    }

    private Uni<JsonNode> registers(Search search, long after) {
        var request =
                Map.of("domain", search.filter().domain(after), "fields", OF_REGISTER, "order", "id", "limit", CHUNK);
        return find(Owner.CONFIG, "pos.config", search.token(), request);
    }

    private Uni<List<OpenTill>> tills(JsonNode registers, String token) {
        if (registers.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var request = Map.of("domain", unclosed(registers), "fields", OF_SESSION, "names", false);
        return find(Owner.SESSION, "pos.session", token, request)
                .map(sessions -> tills(registers, byRegister(sessions)));
    }

    private List<OpenTill> tills(JsonNode registers, Map<Long, SessionOfTill> sessions) {
        var tills = new ArrayList<OpenTill>();
        registers.forEach(register -> {
            var id = register.path("id").asLong();
            tills.add(OpenTill.of(register, presence.isConnected(id), sessions.get(id)));
        });
        return tills;
    }

    private static ArrayNode unclosed(JsonNode registers) {
        var domain = Json.mapper().createArrayNode();
        domain.addArray().add("state").add("!=").add("closed");
        var ids = domain.addArray().add("config_id").add("in").addArray();
        registers.forEach(register -> ids.add(register.path("id")));
        return domain;
    }

    private static Map<Long, SessionOfTill> byRegister(JsonNode sessions) {
        var byRegister = new HashMap<Long, SessionOfTill>();
        sessions.forEach(session -> byRegister.put(
                session.path("config_id").asLong(),
                new SessionOfTill(
                        session.path("id").asLong(), session.path("state").asText())));
        return byRegister;
    }

    private Uni<JsonNode> find(Owner owner, String model, String token, Object request) {
        return owners.post(owner, "/internal/models/" + model + "/search_read", token, request)
                .map(answer -> answer.orRefuse().json());
    }
}
