package io.tillstream.session.rest;

import io.tillstream.session.live.Overview.Sum;
import io.tillstream.session.live.OverviewRow;
import io.tillstream.session.model.Amounts;
import io.tillstream.session.usecase.WatchSessions.Watched;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * All sessions at one glance, as order events tell: a moment behind, never asked for one by one.
 *
 * @param sums what all pages come to, one for each currency
 * @param at when it was looked
 */
public record OverviewView(List<Item> items, String next, List<SumView> sums, Instant at) {

    public record SumView(String currency, int sessions, int orderCount, String total) {

        static SumView of(Sum sum) {
            return new SumView(sum.currency(), sum.sessions(), sum.orders(), Amounts.text(sum.total(), sum.decimals()));
        }
    }

    /** Something to look at; {@code code} is stable, for programs. */
    public record Warning(String code, String message) {}

    /**
     * One session. Amounts are strings in {@code currency}; names are null where they are not known yet.
     *
     * @param userId who opened it, or who created one that is not opened yet
     * @param since when it came into this state
     * @param cashExpected what must lie in the drawer: opening, cash payments, cash put in and taken out
     * @param lastSyncAt when the register was last heard; null: never
     */
    public record Item(
            long id,
            String name,
            long registerId,
            String registerCode,
            String registerName,
            long storeId,
            String storeName,
            String state,
            Instant since,
            long userId,
            String userName,
            Instant openedAt,
            Instant closedAt,
            String currency,
            int orderCount,
            String total,
            int refundCount,
            String refundTotal,
            String openingCash,
            String cashExpected,
            Instant lastOrderAt,
            Instant lastSyncAt,
            int quarantinedOrders,
            int lateOrders,
            List<Warning> warnings) {

        static Item of(OverviewRow row, Instant now) {
            return new Item(
                    row.id(),
                    row.name(),
                    row.registerId(),
                    row.registerCode(),
                    row.registerName(),
                    row.storeId(),
                    row.storeName(),
                    row.state(),
                    since(row),
                    row.userId(),
                    row.userName(),
                    row.openedAt(),
                    row.closedAt(),
                    row.currency(),
                    row.orderCount(),
                    text(row, row.total()),
                    row.refundCount(),
                    text(row, row.refundTotal()),
                    text(row, row.openingCash()),
                    text(row, row.cashExpected()),
                    row.lastOrderAt(),
                    row.lastSyncAt(),
                    row.quarantinedOrders(),
                    row.lateOrders(),
                    OverviewWarnings.of(row, now));
        }

        private static Instant since(OverviewRow row) {
            return switch (row.state()) {
                case "closed" -> row.closedAt();
                case "closing_control" -> row.closingAt();
                case "opened" -> row.openedAt();
                default -> row.createdAt();
            };
        }

        private static String text(OverviewRow row, BigDecimal amount) {
            return Amounts.text(amount, row.decimals());
        }
    }

    static OverviewView of(Watched watched, Clock clock) {
        var now = clock.instant();
        return new OverviewView(
                watched.page().items().stream().map(row -> Item.of(row, now)).toList(),
                watched.page().next(),
                watched.sums().stream().map(SumView::of).toList(),
                now);
    }
}
