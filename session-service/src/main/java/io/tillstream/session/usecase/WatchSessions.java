package io.tillstream.session.usecase;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.page.Page;
import io.tillstream.kit.page.PageRequest;
import io.tillstream.session.live.Overview;
import io.tillstream.session.live.Overview.Filter;
import io.tillstream.session.live.Overview.Sum;
import io.tillstream.session.live.OverviewRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A manager watches every shop at once. */
@ApplicationScoped
public class WatchSessions {

    /** A page of sessions, and what all pages come to. */
    public record Watched(Page<OverviewRow> page, List<Sum> sums) {}

    private final Overview overview;
    private final Reach reach;

    WatchSessions(Overview overview, Reach reach) {
        this.overview = overview;
        this.reach = reach;
    }

    /** Null filters nothing; a null state is every state but closed. */
    public Uni<Watched> page(Long storeId, Long registerId, Long userId, String state, PageRequest request) {
        var filter = new Filter(
                reach.companyId(), reach.stores(), storeId, registerId, userId, FindSessions.readState(state));
        return overview.page(filter, request)
                .map(rows -> Page.of(rows, request, OverviewRow::id))
                .chain(page -> overview.sums(filter).map(sums -> new Watched(page, sums)));
    }
}
