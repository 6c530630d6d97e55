package io.tillstream.session.accounting;

import java.math.BigDecimal;

/** Cash put in (above zero) or taken out (below zero), as the ledger sees it. */
public record DrawerMove(BigDecimal amount, String reason) {}
