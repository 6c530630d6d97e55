package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.Json;
import io.tillstream.kit.problem.Refusal;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;

/** What a till looks through when somebody comes back with a receipt: paid orders, the latest first. */
@ApplicationScoped
class PaidOrders {

    private static final String ORDER = "pos.order";
    private static final int SHOWN = 80;

    private final ModelReads reads;

    PaidOrders(ModelReads reads) {
        this.reads = reads;
    }

    /**
     * {@code {ordersInfo: [[id, when]], totalCount}}: of the register, or what the domain finds at any that the caller
     * sees; by the time a till knows whether what it has of one is still good.
     */
    Uni<Buffer> search(Arguments arguments, RpcCaller caller) {
        var limit = arguments.number(2, "limit");
        var search = new Search(
                wanted(arguments),
                List.of("write_date"),
                limit == null ? Integer.valueOf(SHOWN) : limit,
                arguments.number(3, "offset"),
                "id desc",
                false,
                false,
                null);
        return reads.ask(ORDER, "search_read", search, caller)
                .chain(found -> reads.ask(ORDER, "search_count", search.counted(), caller)
                        .map(count -> answer(Json.tree(found.getBytes()), count)));
    }

    private static ArrayNode wanted(Arguments arguments) {
        var domain = Json.mapper().createArrayNode();
        domain.addArray().add("state").add("in").addArray().add("paid").add("done");
        var given = Search.domain(arguments.get(1, "domain"));
        if (given != null && !given.isEmpty()) {
            given.forEach(domain::add);
        } else {
            domain.addArray().add("config_id").add("=").add(register(arguments));
        }
        return domain;
    }

    private static long register(Arguments arguments) {
        var register = arguments.require(0, "config_id");
        if (!register.isIntegralNumber() || !register.canConvertToLong()) {
            throw Refusal.invalid("config_id", "must be a register's id");
        }
        return register.asLong();
    }

    private static Buffer answer(JsonNode found, Buffer count) {
        var infos = Json.mapper().createArrayNode();
        found.forEach(order -> infos.addArray().add(order.path("id")).add(order.path("write_date")));
        var answer = new LinkedHashMap<String, Buffer>();
        answer.put("ordersInfo", Json.bytes(infos));
        answer.put("totalCount", count);
        return RawObject.of(answer);
    }
}
