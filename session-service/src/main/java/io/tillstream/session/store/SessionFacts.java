package io.tillstream.session.store;

import io.tillstream.session.count.Drawer;
import io.tillstream.session.model.SessionState;
import java.time.Instant;
import java.util.List;

/**
 * A session as counting, closing and reporting see it.
 *
 * @param openedAt null before it was opened
 * @param drawer with its moves; without them where the row was only locked
 * @param moves the log behind the drawer's moves
 */
public record SessionFacts(
        long id,
        String name,
        long registerId,
        long storeId,
        long companyId,
        String currency,
        int decimals,
        Instant openedAt,
        Drawer drawer,
        SessionState state,
        Opening opening,
        List<LoggedMove> moves,
        LastCount lastCount) {

    public boolean isClosed() {
        return state instanceof SessionState.Closed;
    }
}
