package io.tillstream.kit.page;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next an opaque cursor for {@code ?after=}, or null at the end
 */
public record Page<T>(List<T> items, String next) {

    /**
     * Cuts a page out of rows that were read with a limit of one more than the page holds.
     *
     * @param key what the list is sorted by, of a row
     */
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, Object> key) {
        if (rows.size() <= request.limit()) {
            return new Page<>(rows, null);
        }
        var items = List.copyOf(rows.subList(0, request.limit()));
        return new Page<>(items, Cursor.encode(String.valueOf(key.apply(items.get(items.size() - 1)))));
    }

    public <R> Page<R> map(Function<T, R> mapper) {
        return new Page<>(items.stream().map(mapper).toList(), next);
    }
}
