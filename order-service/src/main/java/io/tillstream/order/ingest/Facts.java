package io.tillstream.order.ingest;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** Reads copied records, in which {@code false} stands for nothing. */
public final class Facts {

    private Facts() {}

    public static Long id(JsonObject record, String field) {
        var value = record.getValue(field);
        if (value instanceof JsonArray pair && !pair.isEmpty()) {
            value = pair.getValue(0);
        }
        return value instanceof Number id && id.longValue() > 0 ? id.longValue() : null;
    }

    public static List<Long> ids(JsonObject record, String field) {
        return record.getValue(field) instanceof JsonArray ids
                ? ids.stream()
                        .filter(Number.class::isInstance)
                        .map(id -> ((Number) id).longValue())
                        .toList()
                : List.of();
    }

    public static String text(JsonObject record, String field) {
        return record.getValue(field) instanceof String text ? text : null;
    }

    public static BigDecimal number(JsonObject record, String field) {
        var value = record.getValue(field);
        return value instanceof Number || value instanceof String ? new BigDecimal(Objects.toString(value)) : null;
    }

    public static boolean flag(JsonObject record, String field) {
        return Boolean.TRUE.equals(record.getValue(field));
    }

    public static int integer(JsonObject record, String field, int otherwise) {
        return record.getValue(field) instanceof Number number ? number.intValue() : otherwise;
    }
}
