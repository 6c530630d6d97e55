package io.tillstream.session.model;

import java.math.BigDecimal;
import java.time.Instant;

/** Where a session stands. The only methods are the legal transitions, so there is no other. */
public sealed interface SessionState {

    /** The state's name on the wire. */
    String name();

    /** The drawer is being counted; nothing is sold yet. */
    record OpeningControl() implements SessionState {

        public static final String NAME = "opening_control";

        public Opened open(BigDecimal openingCash, String notes, long by, Instant at) {
            return new Opened(openingCash, notes, by, at);
        }

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Selling. */
    record Opened(BigDecimal openingCash, String notes, long by, Instant at) implements SessionState {

        public static final String NAME = "opened";

        public ClosingControl startClosing(long closingBy, Instant closingAt) {
            return new ClosingControl(this, closingBy, closingAt);
        }

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The drawer is counted again. */
    record ClosingControl(Opened opened, long by, Instant at) implements SessionState {

        public static final String NAME = "closing_control";

        public Closed close(Count count, long closedBy, Instant closedAt) {
            return new Closed(this, count, closedBy, closedAt);
        }

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Counted, posted, over. */
    record Closed(ClosingControl closing, Count count, long by, Instant at) implements SessionState {

        public static final String NAME = "closed";

        @Override
        public String name() {
            return NAME;
        }
    }

    /**
     * What the last count found.
     *
     * @param cash counted in the drawer; null where the register takes no cash
     * @param difference counted less expected; null where nothing was counted
     */
    record Count(BigDecimal cash, BigDecimal difference, String notes, int orderCount, BigDecimal total) {}
}
