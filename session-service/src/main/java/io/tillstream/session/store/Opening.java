package io.tillstream.session.store;

import io.tillstream.session.model.CoinCount;
import java.math.BigDecimal;
import java.util.List;

/**
 * What was found before the first sale.
 *
 * @param expected what the last close left; null on the register's first day
 * @param coins empty where the drawer was counted as a whole
 * @param differenceReason null where nobody said
 * @param approvedBy the manager who accepted a difference over the limit, or null
 */
public record Opening(BigDecimal expected, List<CoinCount> coins, String differenceReason, Long approvedBy) {}
