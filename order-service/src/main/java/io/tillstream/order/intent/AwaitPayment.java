package io.tillstream.order.intent;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Caller;
import io.tillstream.order.store.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** Somebody looks at a payment, and may wait for its end. */
@ApplicationScoped
public class AwaitPayment {

    /** Another replica may have moved it, which is not heard here. */
    private static final Duration GLANCE = Duration.ofSeconds(1);

    private final PaymentIntents intents;
    private final Doorbell doorbell;
    private final Caller caller;

    AwaitPayment(PaymentIntents intents, Doorbell doorbell, Caller caller) {
        this.intents = intents;
        this.doorbell = doorbell;
        this.caller = caller;
    }

    /** @param patience zero: as it is now */
    public Uni<PaymentIntent> look(UUID id, Duration patience) {
        return look(id, Scope.of(caller), System.nanoTime() + patience.toNanos());
    }

    private Uni<PaymentIntent> look(UUID id, Scope scope, long end) {
        return intents.require(id, scope).chain(intent -> {
            var left = Duration.ofNanos(end - System.nanoTime());
            if (intent.state().isFinal() || left.isNegative() || left.isZero()) {
                return Uni.createFrom().item(intent);
            }
            return doorbell.await(id, left.compareTo(GLANCE) < 0 ? left : GLANCE)
                    .chain(() -> look(id, scope, end));
        });
    }
}
