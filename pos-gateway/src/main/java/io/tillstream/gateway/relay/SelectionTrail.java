package io.tillstream.gateway.relay;

import io.tillstream.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** Looks back at what was sent to tills: managers at that of their stores, everybody at their own. */
@ApplicationScoped
public class SelectionTrail {

    /**
     * @param next an opaque cursor for {@code ?after=}, or null at the end
     * @param completeSince selections sent before this are not all here any more; null where nothing was forgotten
     */
    public record Trail(List<SelectionView> items, String next, Instant completeSince) {}

    private final SelectionLog log;
    private final Caller caller;

    SelectionTrail(SelectionLog log, Caller caller) {
        this.log = log;
        this.caller = caller;
    }

    Trail page(SelectionFilter filter, int limit, String after) {
        var rows = log.newestFirst(SelectionPlace.ofCursor(after))
                .filter(visible())
                .filter(filter.condition())
                .limit(limit + 1L)
                .toList();
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() > limit ? shown.get(limit - 1).trace().place().cursor() : null;
        return new Trail(shown.stream().map(SelectionView::of).toList(), next, log.completeSince());
    }

    private Predicate<Selection> visible() {
        var self = caller.userId();
        var company = caller.companyId();
        var allStores = caller.seesAllStores();
        var stores = caller.stores();
        Predicate<Selection> own = selection -> selection.senderId() == self;
        if (!caller.isManager()) {
            return own;
        }
        return own.or(selection -> {
            var trace = selection.trace();
            return trace.storeId() != null
                    && trace.companyId() == company
                    && (allStores || stores.contains(trace.storeId()));
        });
    }
}
