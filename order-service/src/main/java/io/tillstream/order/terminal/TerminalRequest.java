package io.tillstream.order.terminal;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/** Something that a terminal is or was asked for. Nothing in it is null, unless it says so. */
public sealed interface TerminalRequest permits TerminalPayment, TerminalReversal {

    /** Never used for anything else. */
    UUID id();

    /** Where the terminal stands. */
    long registerId();

    /** Positive, in the currency's own unit and scale. */
    BigDecimal amount();

    /** ISO 4217, e.g. {@code EUR}. */
    String currency();

    /** The payment method's {@code terminalSettings} as they are now, as JSON has them; empty where there are none. */
    Map<String, Object> settings();
}
