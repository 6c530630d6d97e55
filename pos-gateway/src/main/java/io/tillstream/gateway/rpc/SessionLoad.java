package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.tillstream.gateway.Json;
import io.tillstream.gateway.payload.Payload;
import io.tillstream.gateway.payload.PayloadRequest;
import io.tillstream.gateway.payload.Payloads;
import io.tillstream.gateway.payload.Segment;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The session-open payload in the shapes that Odoo's own tills load it in: one flat object (16, 17); data, fields and
 * relations for each model (18); or each model's records, with the relations asked for once (19). A many2one is a pair in
 * the first ({@link FlatLoad}), a bare id in the others.
 */
@ApplicationScoped
class SessionLoad {

    /** The first version that asks for fields and relations by themselves. */
    private static final int RECORDS_ONLY = 19;

    private static final String SESSION = "pos.session";

    private final ModelReads reads;
    private final ModelFields fields;
    private final Payloads payloads;
    private final OdooVersion version;
    private final String baseUrl;

    SessionLoad(
            ModelReads reads,
            ModelFields fields,
            Payloads payloads,
            OdooVersion version,
            @ConfigProperty(name = "tillstream.gateway.url") String baseUrl) {
        this.baseUrl = baseUrl;
        this.reads = reads;
        this.fields = fields;
        this.payloads = payloads;
        this.version = version;
    }

    /** 16 and 17. */
    Uni<Buffer> loadPosData(Arguments arguments, RpcCaller caller) {
        return payload(arguments, caller).chain(payload -> flat(payload, caller));
    }

    /** 18 and 19; {@code only_data} leaves fields and relations out. */
    Uni<Buffer> loadData(Arguments arguments, RpcCaller caller) {
        var wanted = arguments.texts(1, "models_to_load", "models");
        var recordsOnly = version.major(arguments) >= RECORDS_ONLY;
        var onlyData = arguments.get(2, "only_data").isBoolean() && arguments.flag(2, "only_data");
        return payload(arguments, caller)
                .map(payload -> chosen(payload, wanted))
                .chain(segments ->
                        recordsOnly ? Uni.createFrom().item(records(segments)) : described(segments, onlyData, caller));
    }

    /** Fields and relations of every model that a till loads. */
    Uni<Buffer> loadDataParams(Arguments arguments, RpcCaller caller) {
        return fields.describeAll(caller).map(descriptions -> {
            var params = new LinkedHashMap<String, Buffer>();
            descriptions.forEach((model, description) -> {
                if (description.path("loaded").asBoolean()) {
                    params.put(model, RawObject.of(LoadedFields.of(model, description)));
                }
            });
            return RawObject.of(params);
        });
    }

    private Uni<Payload> payload(Arguments arguments, RpcCaller caller) {
        var sessionId = arguments.recordId();
        var search = Search.of(List.of(sessionId), List.of("config_id", "state"), false);
        return reads.ask(SESSION, "read", search, caller)
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

    /** Fifty thousand products are rewritten here: not on an event loop. */
    private Uni<Buffer> flat(Payload payload, RpcCaller caller) {
        return fields.describeAll(caller)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(descriptions -> FlatLoad.of(payload, descriptions, caller))
                .map(flat -> Json.bytes(flat.put("base_url", baseUrl).set("version", version.tree())));
    }

    private static List<Segment> chosen(Payload payload, List<String> wanted) {
        return wanted == null || wanted.isEmpty()
                ? payload.segments()
                : payload.segments().stream()
                        .filter(segment -> wanted.contains(segment.model()))
                        .toList();
    }

    private Buffer records(List<Segment> segments) {
        var members = new LinkedHashMap<String, Buffer>();
        segments.forEach(segment -> members.put(segment.model(), data(segment)));
        return RawObject.of(members);
    }

    private Uni<Buffer> described(List<Segment> segments, boolean onlyData, RpcCaller caller) {
        if (segments.isEmpty() || onlyData) {
            return Uni.createFrom().item(described(segments, Map.of()));
        }
        return fields.describeAll(caller).map(descriptions -> described(segments, descriptions));
    }

    /** @param descriptions a loader's model has none */
    private Buffer described(List<Segment> segments, Map<String, JsonNode> descriptions) {
        var models = new LinkedHashMap<String, Buffer>();
        for (var segment : segments) {
            var members = new LinkedHashMap<String, Buffer>();
            members.put("data", data(segment));
            members.putAll(LoadedFields.of(segment.model(), descriptions.get(segment.model())));
            models.put(segment.model(), RawObject.of(members));
        }
        return RawObject.of(models);
    }

    private Buffer data(Segment segment) {
        return segment.model().equals(SESSION)
                ? SessionExtras.with(segment.records(), version, baseUrl)
                : segment.records();
    }
}
