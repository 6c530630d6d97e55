package io.tillstream.gateway.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tillstream.gateway.Json;
import io.tillstream.gateway.payload.Payload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The payload as tills of 16 and 17 load it: one object, some of whose members are single records, many2one as pairs,
 * and beside the records what such a till looks things up by.
 */
final class FlatLoad {

    /** Digits behind the point of what has no currency. */
    private static final int QUANTITY_DIGITS = 3;

    private static final int DISCOUNT_DIGITS = 2;

    private final Map<String, ArrayNode> models = new LinkedHashMap<>();
    private final ObjectNode flat = Json.mapper().createObjectNode();

    private FlatLoad(Payload payload) {
        payload.segments()
                .forEach(segment -> models.put(
                        segment.model(), (ArrayNode) Json.tree(segment.records().getBytes())));
    }

    /** @param descriptions of all models; those of extensions have none and stay as they are */
    static ObjectNode of(Payload payload, Map<String, JsonNode> descriptions, RpcCaller caller) {
        var load = new FlatLoad(payload);
        // Before a many2one is a pair: these look for bare ids.
        var register = first(load.records("pos.config"));
        load.single("res.currency", register.path("currency_id"));
        load.parts("product.pricelist.item", "pricelist_id", "product.pricelist", "items", items -> items);
        load.parts(
                "account.fiscal.position.tax",
                "position_id",
                "account.fiscal.position",
                "fiscal_position_taxes_by_id",
                FlatLoad::byId);
        Pairs.in(load.models, descriptions);
        load.models.forEach(load.flat::set);
        load.people(caller);
        load.places(register);
        load.lookups();
        return load.flat;
    }

    private void people(RpcCaller caller) {
        var me = find("res.users", Long.parseLong(caller.identity().getSubject()));
        flat.set("res.users", me.put("role", caller.isManager() ? "manager" : "cashier"));
    }

    private void places(ObjectNode register) {
        for (var model : Set.of("pos.session", "res.company", "res.currency")) {
            flat.set(model, first(records(model)));
        }
        flat.set("pos.config", first(records("pos.config")).put("use_proxy", false));
        flat.set(
                "default_pricelist",
                find("product.pricelist", register.path("pricelist_id").asLong()));
    }

    private void lookups() {
        flat.set("units_by_id", byId(records("uom.uom")));
        flat.set("taxes_by_id", byId(records("account.tax")));
        flat.putObject("decimal.precision")
                .put(
                        "Product Price",
                        first(records("res.currency")).path("decimal_places").asInt(2))
                .put("Product Unit of Measure", QUANTITY_DIGITS)
                .put("Discount", DISCOUNT_DIGITS);
        // What is kept by word of the till, not by a stock of ours.
        flat.putObject("stock.picking.type").put("use_create_lots", true).put("use_existing_lots", true);
        flat.putObject("attributes_by_ptal_id");
        List.of("pos.bill", "product.packaging").forEach(model -> flat.set(model, records(model)));
    }

    /** Of several records the one that the register works with. */
    private void single(String model, JsonNode id) {
        var one = find(model, id.asLong());
        if (!one.isEmpty()) {
            models.put(model, Json.mapper().createArrayNode().add(one));
        }
    }

    /** Records that belong to others stand in them, too. */
    private void parts(String parts, String back, String model, String member, UnaryOperator<JsonNode> shape) {
        records(model).forEach(whole -> {
            var own = Json.mapper().createArrayNode();
            records(parts).forEach(part -> {
                if (part.path(back).asLong() == whole.path("id").asLong()) {
                    own.add(part);
                }
            });
            ((ObjectNode) whole).set(member, shape.apply(own));
        });
    }

    private ArrayNode records(String model) {
        return models.getOrDefault(model, Json.mapper().createArrayNode());
    }

    private ObjectNode find(String model, long id) {
        for (var record : records(model)) {
            if (record.path("id").asLong() == id) {
                return (ObjectNode) record;
            }
        }
        return Json.mapper().createObjectNode();
    }

    private static ObjectNode first(ArrayNode records) {
        return records.isEmpty() ? Json.mapper().createObjectNode() : (ObjectNode) records.get(0);
    }

    private static ObjectNode byId(JsonNode records) {
        var byId = Json.mapper().createObjectNode();
        records.forEach(record -> byId.set(record.path("id").asText(), record));
        return byId;
    }
}
