package io.tillstream.session.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * What somebody counted before the first sale.
 *
 * @param coins empty where the drawer was counted as a whole
 * @param differenceReason why it is not what the last close left; null where nobody said
 */
public record OpeningCount(BigDecimal cash, List<CoinCount> coins, String differenceReason, String notes) {}
