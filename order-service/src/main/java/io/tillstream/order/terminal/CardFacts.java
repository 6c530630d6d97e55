package io.tillstream.order.terminal;

/**
 * What is kept of a card payment, each null where the terminal does not say it. There is no place for a holder's name or a
 * whole card number, on purpose.
 *
 * @param transactionId of the acquirer
 * @param cardType e.g. {@code VISA}
 * @param paymentRefNo the number on the terminal's own receipt
 */
public record CardFacts(String transactionId, String cardType, String paymentRefNo) {

    public static final CardFacts NONE = new CardFacts(null, null, null);
}
