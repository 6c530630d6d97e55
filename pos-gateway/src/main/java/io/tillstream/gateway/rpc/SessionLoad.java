package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
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
import java.util.Set;

/**
 * The session-open payload in the shapes that Odoo's own tills load it in: one flat object (16, 17); data, fields and
 * relations for each model (18); or each model's records, with the relations asked for once (19). A many2one is a bare
 * id in all of them.
 */
@ApplicationScoped
class SessionLoad {

    /** The first version that asks for fields and relations by themselves. */
    private static final int RECORDS_ONLY = 19;

    /** In the flat shape these are one record, not a list. */
    private static final Set<String> SINGLE = Set.of("pos.session", "pos.config", "res.company", "res.currency");

    private static final Buffer NO_RECORD = Buffer.buffer("{}");
    private static final String SESSION = "pos.session";

    private final ModelReads reads;
    private final ModelFields fields;
    private final Payloads payloads;
    private final OdooVersion version;

    SessionLoad(ModelReads reads, ModelFields fields, Payloads payloads, OdooVersion version) {
        this.reads = reads;
        this.fields = fields;
        this.payloads = payloads;
        this.version = version;
    }

    /** 16 and 17. */
    Uni<Buffer> loadPosData(Arguments arguments, RpcCaller caller) {
        return payload(arguments, caller).map(this::flat);
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

    private Buffer flat(Payload payload) {
        var members = new LinkedHashMap<String, Buffer>();
        for (var segment : payload.segments()) {
            members.put(segment.model(), SINGLE.contains(segment.model()) ? first(segment) : segment.records());
        }
        members.put("version", version.json());
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
        return segment.model().equals(SESSION) ? SessionExtras.with(segment.records(), version) : segment.records();
    }
}
