package io.tillstream.session.live;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A session as a manager sees it from afar; names are null where they are not known here yet.
 *
 * @param cashExpected opening, cash payments and cash moves
 * @param lastSyncAt when the register was last heard; null: never
 * @param lateOrders that no supplement has yet
 * @param closingStep null where nobody closes
 */
public record OverviewRow(
        long id,
        String name,
        long registerId,
        String registerCode,
        String registerName,
        long storeId,
        String storeName,
        String timezone,
        String state,
        long userId,
        String userName,
        Instant createdAt,
        Instant openedAt,
        Instant closingAt,
        Instant closedAt,
        String currency,
        int decimals,
        int orderCount,
        BigDecimal total,
        int refundCount,
        BigDecimal refundTotal,
        BigDecimal openingCash,
        BigDecimal cashExpected,
        Instant lastOrderAt,
        Instant lastSyncAt,
        int quarantinedOrders,
        int lateOrders,
        String closingStep,
        String closingWaitsFor) {}
