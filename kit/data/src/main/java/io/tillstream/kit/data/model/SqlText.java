package io.tillstream.kit.data.model;

import io.tillstream.kit.data.StatementCache;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL with bound values: whatever comes from outside becomes a parameter, never text. */
final class SqlText {

    private static final Pattern PLACEHOLDER = Pattern.compile("(?<!:):([a-zA-Z]+)");

    private final StringBuilder sql = new StringBuilder();
    private boolean plannedEachTime;
    private final Tuple values = Tuple.tuple();

    SqlText add(String text) {
        sql.append(text);
        return this;
    }

    /** The best plan depends on the values. */
    void planEachTime() {
        plannedEachTime = true;
    }

    /** Adds a parameter that PostgreSQL casts from text; returns its expression. */
    String bind(String value, String sqlType) {
        values.addString(value);
        return "($" + values.size() + "::text)::" + sqlType;
    }

    String bindArray(String[] texts, String sqlType) {
        values.addArrayOfString(texts);
        return "($" + values.size() + "::text[])::" + sqlType + "[]";
    }

    String bindLong(long value) {
        values.addLong(value);
        return "$" + values.size() + "::bigint";
    }

    String bindLongs(Long[] ids) {
        values.addArrayOfLong(ids);
        return "$" + values.size() + "::bigint[]";
    }

    /** Replaces {@code :name} in a description's own SQL by bound values (Long or Long[]). */
    String fill(String template, Map<String, Object> named) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(match -> Matcher.quoteReplacement(bound(named, match.group(1))));
    }

    private String bound(Map<String, Object> named, String name) {
        var value = named.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No value for :" + name);
        }
        return value instanceof Long[] ids ? bindLongs(ids) : bindLong((Long) value);
    }

    Tuple values() {
        return values;
    }

    @Override
    public String toString() {
        return plannedEachTime ? StatementCache.PLANNED_EACH_TIME + sql : sql.toString();
    }
}
