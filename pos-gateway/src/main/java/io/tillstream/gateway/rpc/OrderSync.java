package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.Json;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Orders by way of the generic call: the older shape answers rows, the newer one the stored records. */
@ApplicationScoped
class OrderSync {

    private static final Buffer NONE = Buffer.buffer("[]");
    private static final Set<String> STORED = Set.of("created", "updated", "duplicate", "conflict");

    private final OrderIntake intake;
    private final OrderRecords records;

    OrderSync(OrderIntake intake, OrderRecords records) {
        this.intake = intake;
        this.records = records;
    }

    Uni<Buffer> createFromUi(Arguments arguments, RpcCaller caller) {
        var draft = arguments.flag(1, "draft");
        return intake.ingest(orders(arguments), draft, caller);
    }

    /**
     * The records of every order that is stored now, and of those whose goods came back. What was quarantined is no
     * record yet: all rows stand under {@code _results}, so that a till knows it need not send those again.
     */
    Uni<Buffer> syncFromUi(Arguments arguments, RpcCaller caller) {
        return intake.ingest(orders(arguments), false, caller).chain(rows -> records(rows, caller));
    }

    private Uni<Buffer> records(Buffer rows, RpcCaller caller) {
        var ids = storedIds(Json.tree(rows.getBytes()));
        return caller.isDevice()
                ? Uni.createFrom().item(answer(OrderRecords.none(), rows))
                : records.withRefunded(ids, caller).map(found -> answer(found, rows));
    }

    private static Buffer answer(Map<String, Buffer> found, Buffer rows) {
        var answer = new LinkedHashMap<>(found);
        answer.put("pos.session", NONE);
        answer.put("pos.pack.operation.lot", NONE);
        answer.put("product.attribute.custom.value", NONE);
        answer.put("_results", rows);
        return RawObject.of(answer);
    }

    private static List<Long> storedIds(JsonNode rows) {
        var ids = new ArrayList<Long>();
        rows.forEach(row -> {
            if (STORED.contains(row.path("status").asText()) && row.hasNonNull("id")) {
                ids.add(row.path("id").asLong());
            }
        });
        return ids;
    }

    private static Buffer orders(Arguments arguments) {
        var orders = arguments.require(0, "orders");
        if (!orders.isArray()) {
            throw Refusal.invalid("orders", "must be a list");
        }
        return Json.bytes(orders);
    }
}
