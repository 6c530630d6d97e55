package io.tillstream.partner.customer;

import io.tillstream.kit.data.StatementCache;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Ids of customers by name. Without words it is a page of partner_list. With words it is found in three parts: names that
 * begin with the first word stand together in partner_list; where it is further inside, partner_search finds the few, or
 * partner_list is walked for the many, by the planner's estimate; and next to none are in partner_long.
 */
final class PartnerSearchSql {

    private final int words;
    private final String shown;

    private PartnerSearchSql(int words, boolean archivedToo, boolean after) {
        this.words = words;
        this.shown = "p.company_id = :company AND p.erased_at IS NULL"
                + (archivedToo ? "" : " AND p.active")
                + (after
                        ? " AND (p.sort_name, p.id) > (SELECT a.sort_name, a.id FROM partner a WHERE a.id = :after)"
                        : "");
    }

    /** With {@code :word0} and so on as patterns of what contains them, {@code :company}, {@code :most}, {@code :after}. */
    static String of(int words, boolean archivedToo, boolean after) {
        var sql = new PartnerSearchSql(words, archivedToo, after);
        return words == 0 ? "SELECT p.id " + sql.page("true") : StatementCache.PLANNED_EACH_TIME + sql.found();
    }

    private String found() {
        var begins = "p.sort_name LIKE fold(substr(:word0, 2))";
        var inside = "substr(p.search_brief, 2) LIKE fold(:word0) AND NOT (" + begins + ")";
        return "SELECT f.id FROM ("
                + part(begins + " AND p.search_brief IS NOT NULL" + allOf("p.search_brief", 1)) + " UNION ALL "
                + part(inside + allOf("p.search_brief", 1)) + " UNION ALL "
                + part("p.search_brief IS NULL" + allOf("p.search_text", 0))
                + ") f ORDER BY f.sort_name, f.id LIMIT :most";
    }

    private String allOf(String text, int first) {
        return IntStream.range(first, words)
                .mapToObj(word -> " AND " + text + " LIKE fold(:word" + word + ")")
                .collect(Collectors.joining());
    }

    private String part(String condition) {
        return "(SELECT p.id, p.sort_name " + page(condition) + ")";
    }

    private String page(String condition) {
        return "FROM partner p WHERE " + shown + " AND " + condition + " ORDER BY p.sort_name, p.id LIMIT :most";
    }
}
