package io.tillstream.kit.data.model;

import io.tillstream.kit.data.StatementCache;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL with bound values: whatever comes from outside becomes a parameter, never text. */
final class SqlText {

    private static final Pattern PLACEHOLDER = Pattern.compile("(?<!:):([a-zA-Z]+)");

    /**
     * So many conditions on related records of one statement may become joins, which find them fast among millions. The
     * time to plan joins grows out of all bounds with their number: a hundred took minutes and gigabytes.
     */
    private static final int MOST_JOINED = 8;

    private final StringBuilder sql = new StringBuilder();

    /**
     * So many subqueries a domain may need. Each is planned for every partition of its tables: with three years of
     * orders one on their lines takes 9 ms and 6 MB before the first row is read, and a thousand took all memory.
     */
    private static final int MOST_SUBQUERIES = 64;

    private int joined;
    private int subqueries;
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

    /** Whether one more condition on related records may become a join; else each row looks up its own. */
    boolean joinsOneMore() {
        return joined++ < MOST_JOINED;
    }

    void countSubquery() {
        if (++subqueries > MOST_SUBQUERIES) {
            throw Domain.malformed("A domain may look at other records in at most " + MOST_SUBQUERIES + " ways.");
        }
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
