package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.Json;
import io.tillstream.gateway.payload.Payload;
import io.tillstream.gateway.payload.PayloadRequest;
import io.tillstream.gateway.payload.Payloads;
import io.tillstream.gateway.payload.Segment;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * The session-open payload in the shapes that Odoo's own tills load it in: one flat object (16, 17), or data, fields
 * and relations for each model (18). A many2one is a bare id in both.
 */
@ApplicationScoped
class SessionLoad {

    /** In the flat shape these are one record, not a list. */
    private static final Set<String> SINGLE = Set.of("pos.session", "pos.config", "res.company", "res.currency");

    private static final Buffer NO_RECORD = Buffer.buffer("{}");

    private final ModelReads reads;
    private final ModelFields fields;
    private final Payloads payloads;

    SessionLoad(ModelReads reads, ModelFields fields, Payloads payloads) {
        this.reads = reads;
        this.fields = fields;
        this.payloads = payloads;
    }

    Uni<Buffer> loadPosData(Arguments arguments, RpcCaller caller) {
        return payload(arguments, caller).map(SessionLoad::flat);
    }

    Uni<Buffer> loadData(Arguments arguments, RpcCaller caller) {
        var wanted = arguments.texts(1, "models_to_load");
        return payload(arguments, caller)
                .map(payload -> chosen(payload, wanted))
                .chain(segments -> described(segments, caller));
    }

    private Uni<Payload> payload(Arguments arguments, RpcCaller caller) {
        var sessionId = arguments.recordId();
        var search = Search.of(List.of(sessionId), List.of("config_id", "state"), false);
        return reads.ask("pos.session", "read", search, caller)
                .map(records -> registerOf(sessionId, Json.tree(records.getBytes())))
                .chain(configId -> payloads.load(new PayloadRequest(configId, null, caller.bearer())));
    }

    private static long registerOf(long sessionId, JsonNode records) {
        if (records.isEmpty()) {
            throw Refusal.notFound("session", sessionId);
        }
        var session = records.get(0);
        if (session.path("state").asText().equals("closed")) {
            throw Refusal.conflict("no-open-session", "Session " + sessionId + " is closed.");
        }
        return session.path("config_id").asLong();
    }

    private static Buffer flat(Payload payload) {
        var members = new LinkedHashMap<String, Buffer>();
        for (var segment : payload.segments()) {
            members.put(segment.model(), SINGLE.contains(segment.model()) ? first(segment) : segment.records());
        }
        return RawObject.of(members);
    }

    private static Buffer first(Segment segment) {
        var records = Json.tree(segment.records().getBytes());
        return records.isEmpty() ? NO_RECORD : Json.bytes(records.get(0));
    }

    private static List<Segment> chosen(Payload payload, List<String> wanted) {
        return wanted == null || wanted.isEmpty()
                ? payload.segments()
                : payload.segments().stream()
                        .filter(segment -> wanted.contains(segment.model()))
                        .toList();
    }

    private Uni<Buffer> described(List<Segment> segments, RpcCaller caller) {
        if (segments.isEmpty()) {
            return Uni.createFrom().item(RawObject.of(new LinkedHashMap<>()));
        }
        return fields.describeAll(caller).map(descriptions -> {
            var members = new LinkedHashMap<String, Buffer>();
            segments.forEach(
                    segment -> members.put(segment.model(), described(segment, descriptions.get(segment.model()))));
            return RawObject.of(members);
        });
    }

    /** @param description null for a loader's model, which has none */
    private static Buffer described(Segment segment, JsonNode description) {
        var fields = description == null ? Json.mapper().createObjectNode() : description.path("fields");
        var names = new ArrayList<String>();
        fields.fieldNames().forEachRemaining(names::add);
        var members = new LinkedHashMap<String, Buffer>();
        members.put("data", segment.records());
        members.put("fields", Json.bytes(names));
        members.put("relations", Json.bytes(relations(segment.model(), fields)));
        return RawObject.of(members);
    }

    private static ObjectNode relations(String model, JsonNode fields) {
        var relations = Json.mapper().createObjectNode();
        fields.fields().forEachRemaining(field -> {
            if (field.getValue().hasNonNull("relation")) {
                relations
                        .putObject(field.getKey())
                        .put("name", field.getKey())
                        .put("model", model)
                        .put("relation", field.getValue().path("relation").asText())
                        .put("type", field.getValue().path("type").asText());
            }
        });
        return relations;
    }
}
