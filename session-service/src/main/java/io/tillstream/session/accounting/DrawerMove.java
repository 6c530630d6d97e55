package io.tillstream.session.accounting;

import java.math.BigDecimal;

/**
 * Cash put in (above zero) or taken out (below zero), as the ledger sees it.
 *
 * @param partnerId who was paid or paid, or null
 */
public record DrawerMove(BigDecimal amount, String reason, Long partnerId) {

    public DrawerMove(BigDecimal amount, String reason) {
        this(amount, reason, null);
    }
}
