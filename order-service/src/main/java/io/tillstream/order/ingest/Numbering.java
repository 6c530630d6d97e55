package io.tillstream.order.ingest;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A number belongs to the first order that came with it; the next one keeps it with a suffix. */
final class Numbering {

    private static final int MOST_COUNTED = 4;

    private final BookingSql sql;
    private final Map<Long, String> references = new HashMap<>();

    Numbering(BookingSql sql) {
        this.sql = sql;
    }

    /** Order id to reference, unique in the register. */
    Uni<Map<Long, String>> number(List<Writing> writings) {
        return number(writings, 1);
    }

    private Uni<Map<Long, String>> number(List<Writing> writings, int attempt) {
        var asked = writings.stream().map(writing -> wish(writing, attempt)).toList();
        return sql.claimNumbers(asked).chain(owners -> {
            var again = new ArrayList<Writing>();
            for (var writing : writings) {
                var wish = wish(writing, attempt);
                if (owners.get(wish.key()) == writing.orderId()) {
                    references.put(writing.orderId(), wish.number());
                } else {
                    again.add(writing);
                }
            }
            return again.isEmpty() ? Uni.createFrom().item(references) : number(again, attempt + 1);
        });
    }

    private static NumberRow wish(Writing writing, int attempt) {
        var number = writing.bookable().order().number();
        var suffixed = attempt == 1 ? number : number + "-" + suffix(writing, attempt);
        return new NumberRow(writing.bookable().origin().registerId(), suffixed, writing.orderId());
    }

    /** A till that gives one number to all its orders would cost each of them more attempts than the last. */
    private static String suffix(Writing writing, int attempt) {
        if (attempt <= MOST_COUNTED) {
            return String.valueOf(attempt);
        }
        return attempt == MOST_COUNTED + 1 ? String.valueOf(writing.orderId()) : writing.orderId() + "-" + attempt;
    }
}
