package io.tillstream.order.intent;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;

/** A register's terminal does one thing at a time; who comes second is told what it is at. */
@ApplicationScoped
class BusyTerminals {

    private final PaymentIntents intents;

    BusyTerminals(PaymentIntents intents) {
        this.intents = intents;
    }

    Uni<Optional<PaymentIntent>> storeOrRefuse(long register, Supplier<Uni<Optional<PaymentIntent>>> store) {
        return store.get()
                .onFailure(PaymentIntents.Taken.class)
                .recoverWithUni(taken -> intents.busy(register).chain(other -> {
                    if (other.isPresent()) {
                        throw Refusal.conflict("terminal-busy", "The terminal is at another payment.")
                                .with("intentId", other.get().toString());
                    }
                    // It ended in this very moment.
                    return store.get();
                }))
                .onFailure(PaymentIntents.Taken.class)
                .transform(again -> Refusal.unavailable("The terminal is busy. Try again in a moment."));
    }
}
