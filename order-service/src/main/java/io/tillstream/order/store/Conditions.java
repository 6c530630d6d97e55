package io.tillstream.order.store;

import io.vertx.mutiny.sqlclient.Tuple;

/** Conditions of a query with their bound values. */
final class Conditions {

    private final StringBuilder sql = new StringBuilder("true");
    private final Tuple values = Tuple.tuple();

    /** @param condition with a {@code ?} for each value */
    Conditions and(String condition, Object... bound) {
        var text = condition;
        for (var value : bound) {
            values.addValue(value);
            text = text.replaceFirst("\\?", "\\$" + values.size());
        }
        sql.append(" AND ").append(text);
        return this;
    }

    String sql() {
        return sql.toString();
    }

    Tuple values() {
        return values;
    }
}
