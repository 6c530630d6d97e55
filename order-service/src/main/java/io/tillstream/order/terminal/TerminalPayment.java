package io.tillstream.order.terminal;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/**
 * Money to be taken from a card.
 *
 * @param orderUuid the order that it is for, as the till names it
 */
public record TerminalPayment(
        UUID id, long registerId, BigDecimal amount, String currency, String orderUuid, Map<String, Object> settings)
        implements TerminalRequest {}
