package io.tillstream.order.intent;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.problem.Refusal;
import io.tillstream.order.intent.StartPayment.Started;
import io.tillstream.order.store.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Somebody gives the money of a card payment back. */
@ApplicationScoped
public class ReversePayment {

    private final PaymentIntents intents;
    private final BusyTerminals busy;
    private final AskTerminal asking;
    private final Caller caller;

    ReversePayment(PaymentIntents intents, BusyTerminals busy, AskTerminal asking, Caller caller) {
        this.intents = intents;
        this.busy = busy;
        this.asking = asking;
        this.caller = caller;
    }

    /** @param id of the reversal; null: any. Whatever it is, a payment that is given back already is not given back again. */
    public Uni<Started> reverse(UUID payment, UUID id) {
        var scope = Scope.of(caller);
        var user = caller.userId();
        return intents.require(payment, scope).chain(found -> known(found, id)
                .chain(known -> known.map(before -> Uni.createFrom().item(new Started(before, false)))
                        .orElseGet(() -> begin(found, id == null ? UUID.randomUUID() : id, user))));
    }

    /** The one that came under this id, else the one that is under way or done. */
    private Uni<Optional<PaymentIntent>> known(PaymentIntent payment, UUID id) {
        var named = id == null ? Uni.createFrom().item(Optional.<PaymentIntent>empty()) : intents.find(id);
        return named.invoke(found -> found.ifPresent(other -> requireOf(payment, other)))
                .chain(found -> found.isPresent() ? Uni.createFrom().item(found) : intents.reversalOf(payment.id()));
    }

    private static void requireOf(PaymentIntent payment, PaymentIntent other) {
        if (!payment.id().equals(other.reversalOf())) {
            throw StartPayment.conflict(other.id());
        }
    }

    private Uni<Started> begin(PaymentIntent payment, UUID id, long user) {
        if (payment.isReversal() || payment.state() != IntentState.APPROVED) {
            throw Refusal.conflict("not-approved", "Only an approved payment can be given back.")
                    .with("state", payment.state().word());
        }
        var asked = payment.request();
        var request = new PaymentIntent.Request(
                asked.companyId(),
                asked.storeId(),
                asked.registerId(),
                asked.sessionId(),
                asked.orderUuid(),
                asked.paymentMethodId(),
                asked.amount(),
                asked.currency(),
                user);
        return busy.storeOrRefuse(
                        asked.registerId(), () -> intents.store(id, request, payment.terminal(), payment.id()))
                .chain(stored -> stored.map(intent -> asking.begin(intent).map(begun -> new Started(begun, true)))
                        .orElseGet(() -> known(payment, id).map(other -> new Started(other.orElseThrow(), false))));
    }
}
