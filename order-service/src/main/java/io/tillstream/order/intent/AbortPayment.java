package io.tillstream.order.intent;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Caller;
import io.tillstream.order.store.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The customer would rather pay cash. Nobody can promise that it is not too late. */
@ApplicationScoped
public class AbortPayment {

    private static final Outcome GIVEN_UP = Outcome.of(IntentState.ABORTED, "It was given up at the till.");

    private final PaymentIntents intents;
    private final AskTerminal asking;
    private final Caller caller;

    AbortPayment(PaymentIntents intents, AskTerminal asking, Caller caller) {
        this.intents = intents;
        this.asking = asking;
        this.caller = caller;
    }

    /** What is over is answered as it is, and so is a reversal: money that is on its way back is let go. */
    public Uni<PaymentIntent> abort(UUID id) {
        return intents.require(id, Scope.of(caller)).chain(this::giveUp);
    }

    private Uni<PaymentIntent> giveUp(PaymentIntent intent) {
        if (intent.state().isFinal() || intent.isReversal()) {
            return Uni.createFrom().item(intent);
        }
        // A stored one may be asked in this moment; then its terminal is told.
        return intent.state() == IntentState.STORED
                ? asking.settle(intent, GIVEN_UP).chain(this::giveUp)
                : asking.abort(intent);
    }
}
