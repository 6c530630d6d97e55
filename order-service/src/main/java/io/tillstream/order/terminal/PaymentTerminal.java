package io.tillstream.order.terminal;

import io.smallrye.mutiny.Uni;

/**
 * A way to reach card terminals of one make. Write a CDI bean of this type ({@code @ApplicationScoped}) and name it in the
 * payment method's {@code terminal}; which device of that make it is, the method's {@code terminalSettings} say.
 *
 * <p>The verbs are those of nexo's Sale-to-POI protocol: payment, abort, transaction status, reversal.
 *
 * <p><b>What may be relied on.</b> A request is stored before it comes here, under an id that is never used for anything
 * else; so the id is what a terminal should keep it by. {@link #pay} and {@link #reverse} are called once for each id.
 * {@link #status} is asked from then on, every few seconds and then ever more seldom, until it says something final: also
 * while the first call still runs, also by another replica, also after a restart.
 *
 * <p><b>What is asked in return.</b> Money that was taken must never be denied: an answer of {@link #status} that says
 * {@link TerminalAnswer.NotTaken} or {@link TerminalAnswer.Declined} is final, and the till lets the customer pay again.
 * Whoever is not sure fails the {@code Uni} (with any exception): the request then is <em>unknown</em> and is asked for
 * later. An answer that comes late, after the status was known by asking, changes nothing if it says the same; if it says
 * the opposite, it is logged as an error and counted, for only a person can put that right.
 *
 * <p>No method blocks, and none returns null or a {@code Uni} of null.
 */
public interface PaymentTerminal {

    /** What payment methods call it: small letters, digits and dashes, e.g. {@code simulated}. Never null. */
    String name();

    /**
     * Takes the money from a card. It may take as long as a person needs; after
     * {@code tillstream.terminal.patience} nobody waits any more, and {@link #status} is asked.
     *
     * @param payment the amount is positive, in the currency's own unit and scale ({@code 12.30} for EUR 12,30)
     * @return what came of it; a failure means that nobody knows
     */
    Uni<TerminalAnswer> pay(TerminalPayment payment);

    /**
     * Somebody at the till gives up. Best effort: a payment that was approved in the same moment stays approved. What came
     * of it is asked by {@link #status} afterwards, and the call of {@link #pay} should end by itself.
     *
     * @return ends when the terminal has heard it; a failure changes nothing
     */
    Uni<Void> abort(TerminalPayment payment);

    /**
     * What came of a payment or a reversal.
     *
     * @return {@link TerminalAnswer.Pending} while the terminal is still at it; {@link TerminalAnswer.NotTaken} where it
     *     never heard of it and never will; a failure means that nobody knows yet
     */
    Uni<TerminalAnswer> status(TerminalRequest request);

    /**
     * Gives the whole amount of an approved payment back, to the card that it came from.
     *
     * @return what came of it; a failure means that nobody knows
     */
    Uni<TerminalAnswer> reverse(TerminalReversal reversal);
}
