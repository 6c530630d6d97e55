package io.tillstream.order.terminal;

/** What a terminal says of a payment or a reversal. Reasons are short texts for a person, and may be null. */
public sealed interface TerminalAnswer {

    /**
     * The money moved.
     *
     * @param reference what the terminal calls it, needed to reverse it; may be null
     * @param card what may stand on the receipt
     */
    record Approved(String reference, CardFacts card) implements TerminalAnswer {}

    /** The card, its bank or its holder said no: no money moved, and none will. */
    record Declined(String reason) implements TerminalAnswer {}

    /** It was given up before any money moved, at the till or at the terminal. */
    record Aborted(String reason) implements TerminalAnswer {}

    /** The terminal surely never took it, and never will: it was not reached, or never heard of it. */
    record NotTaken(String reason) implements TerminalAnswer {}

    /** The terminal is still at it. */
    record Pending() implements TerminalAnswer {}
}
