package io.tillstream.order.terminal;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/**
 * Money to be given back to the card that it came from.
 *
 * @param paymentId the id under which it was taken
 * @param reference what the terminal called that payment; null where it gave no name
 */
public record TerminalReversal(
        UUID id,
        long registerId,
        BigDecimal amount,
        String currency,
        UUID paymentId,
        String reference,
        Map<String, Object> settings)
        implements TerminalRequest {}
