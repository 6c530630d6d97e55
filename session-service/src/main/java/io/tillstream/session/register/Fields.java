package io.tillstream.session.register;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Fields of Odoo-shaped records, where false says "nothing". */
public final class Fields {

    private Fields() {}

    public static Optional<String> text(JsonObject record, String field) {
        return Optional.ofNullable(record.getValue(field))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    /** A many2one, bare or with its name. */
    public static Optional<Long> id(JsonObject record, String field) {
        var value = record.getValue(field);
        var bare = value instanceof JsonArray named && !named.isEmpty() ? named.getValue(0) : value;
        return bare instanceof Number number ? Optional.of(number.longValue()) : Optional.empty();
    }

    public static List<Long> ids(JsonObject record, String field) {
        return record.getJsonArray(field, new JsonArray()).stream()
                .map(id -> ((Number) id).longValue())
                .toList();
    }

    public static Optional<BigDecimal> amount(JsonObject record, String field) {
        return record.getValue(field) instanceof Number number
                ? Optional.of(new BigDecimal(number.toString()))
                : Optional.empty();
    }
}
