package io.tillstream.order.intent;

import io.tillstream.order.terminal.CardFacts;
import io.tillstream.order.terminal.TerminalAnswer;
import io.tillstream.order.terminal.TerminalAnswer.Aborted;
import io.tillstream.order.terminal.TerminalAnswer.Approved;
import io.tillstream.order.terminal.TerminalAnswer.Declined;
import io.tillstream.order.terminal.TerminalAnswer.NotTaken;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** A move to another state, with what is to be remembered of it. Only the state is never null. */
record Outcome(IntentState state, String reason, String reference, JsonObject details) {

    private static final int LONGEST = 200;

    static final Outcome REVERSED = of(IntentState.REVERSED, null);

    static Outcome of(IntentState state, String reason) {
        return new Outcome(state, shortened(reason), null, null);
    }

    /** Empty while the terminal is still at it. */
    static Optional<Outcome> of(TerminalAnswer answer) {
        if (answer instanceof Approved approved) {
            return Optional.of(
                    new Outcome(IntentState.APPROVED, null, shortened(approved.reference()), details(approved.card())));
        }
        if (answer instanceof Declined declined) {
            return Optional.of(of(IntentState.DECLINED, declined.reason()));
        }
        if (answer instanceof Aborted aborted) {
            return Optional.of(of(IntentState.ABORTED, aborted.reason()));
        }
        return answer instanceof NotTaken never
                ? Optional.of(of(IntentState.FAILED, never.reason()))
                : Optional.empty();
    }

    /** The names are Odoo's, as they stand in a payment of an order. */
    private static JsonObject details(CardFacts card) {
        var details = new JsonObject();
        if (card != null) {
            put(details, "transaction_id", card.transactionId());
            put(details, "card_type", card.cardType());
            put(details, "payment_ref_no", card.paymentRefNo());
        }
        return details.isEmpty() ? null : details;
    }

    private static void put(JsonObject details, String name, String value) {
        if (value != null && !value.isBlank()) {
            details.put(name, shortened(value));
        }
    }

    private static String shortened(String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
