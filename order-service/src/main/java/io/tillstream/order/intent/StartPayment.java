package io.tillstream.order.intent;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.identity.Caller;
import io.tillstream.kit.problem.Refusal;
import io.tillstream.order.ingest.Facts;
import io.tillstream.order.ingest.Models;
import io.tillstream.order.ingest.References;
import io.tillstream.order.store.Scope;
import io.tillstream.order.terminal.Terminals;
import io.tillstream.order.usecase.OpenSessions;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A cashier sends a customer to the card terminal. */
@ApplicationScoped
public class StartPayment {

    private static final String OPENED = "opened";
    private static final int USUAL_DECIMALS = 2;

    /** What is wanted; all of it given. */
    public record Wanted(
            UUID id, long registerId, long sessionId, String orderUuid, long paymentMethodId, BigDecimal amount) {

        boolean isLike(PaymentIntent known) {
            return !known.isReversal()
                    && known.request().isLike(registerId, sessionId, orderUuid, paymentMethodId, amount);
        }
    }

    /** @param isNew false where it had come before */
    public record Started(PaymentIntent intent, boolean isNew) {}

    private record Place(JsonObject register, String terminal) {}

    private final PaymentIntents intents;
    private final BusyTerminals busy;
    private final AskTerminal asking;
    private final References references;
    private final Terminals terminals;
    private final OpenSessions sessions;
    private final Caller caller;

    StartPayment(
            PaymentIntents intents,
            BusyTerminals busy,
            AskTerminal asking,
            References references,
            Terminals terminals,
            @RestClient OpenSessions sessions,
            Caller caller) {
        this.intents = intents;
        this.busy = busy;
        this.asking = asking;
        this.references = references;
        this.terminals = terminals;
        this.sessions = sessions;
        this.caller = caller;
    }

    /** What came before is answered as it is now, whatever has become of its session. */
    public Uni<Started> start(Wanted wanted) {
        var scope = Scope.of(caller);
        var user = caller.userId();
        return intents.find(wanted.id())
                .chain(known -> known.map(intent -> Uni.createFrom().item(again(wanted, intent, scope)))
                        .orElseGet(() -> begin(wanted, scope, user)));
    }

    private Uni<Started> begin(Wanted wanted, Scope scope, long user) {
        return register(wanted, scope)
                .call(() -> requireSession(wanted))
                .chain(register -> terminal(wanted, register).map(terminal -> new Place(register, terminal)))
                .chain(place -> busy.storeOrRefuse(
                        wanted.registerId(),
                        () -> intents.store(
                                wanted.id(), request(wanted, place.register(), user), place.terminal(), null)))
                .chain(stored -> stored.map(intent -> asking.begin(intent).map(asked -> new Started(asked, true)))
                        .orElseGet(() ->
                                intents.find(wanted.id()).map(known -> again(wanted, known.orElseThrow(), scope))));
    }

    private static Started again(Wanted wanted, PaymentIntent known, Scope scope) {
        if (!scope.sees(known.request().companyId(), known.request().storeId()) || !wanted.isLike(known)) {
            throw conflict(wanted.id());
        }
        return new Started(known, false);
    }

    static Refusal conflict(UUID id) {
        return Refusal.conflict("intent-conflict", "The id " + id + " is another intent's already.");
    }

    private static PaymentIntent.Request request(Wanted wanted, JsonObject register, long user) {
        var decimals = Facts.integer(register, "currency_decimal_places", USUAL_DECIMALS);
        if (wanted.amount().stripTrailingZeros().scale() > decimals) {
            throw Refusal.invalid("amount", "has more than " + decimals + " decimals");
        }
        return new PaymentIntent.Request(
                Facts.id(register, "company_id"),
                Facts.id(register, "store_id"),
                wanted.registerId(),
                wanted.sessionId(),
                wanted.orderUuid(),
                wanted.paymentMethodId(),
                wanted.amount().setScale(decimals),
                Facts.text(register, "currency"),
                user);
    }

    private Uni<JsonObject> register(Wanted wanted, Scope scope) {
        return record(Models.REGISTER, wanted.registerId()).map(register -> {
            var company = register == null ? null : Facts.id(register, "company_id");
            var store = register == null ? null : Facts.id(register, "store_id");
            if (company == null || store == null || !scope.sees(company, store)) {
                throw Refusal.notFound("register", wanted.registerId());
            }
            return register;
        });
    }

    /** The copy may lag behind an opening: then its owner is asked. */
    private Uni<Void> requireSession(Wanted wanted) {
        return record(Models.SESSION, wanted.sessionId()).chain(session -> {
            if (session == null || !Long.valueOf(wanted.registerId()).equals(Facts.id(session, "config_id"))) {
                throw Refusal.invalid("sessionId", "is no session of this register");
            }
            return OPENED.equals(Facts.text(session, "state"))
                    ? Uni.createFrom().voidItem()
                    : requireOpenAtOwner(wanted);
        });
    }

    private Uni<Void> requireOpenAtOwner(Wanted wanted) {
        return sessions.ofRegister(wanted.registerId())
                .onFailure(failure -> !(failure instanceof Refusal))
                .transform(away -> Refusal.unavailable("Whether the session is open cannot be said now. Try again."))
                .onFailure(StartPayment::isNone)
                .recoverWithNull()
                .invoke(session -> requireOpen(session, wanted))
                .replaceWithVoid();
    }

    private static void requireOpen(JsonNode session, Wanted wanted) {
        var isOpen = session != null
                && session.path("id").asLong() == wanted.sessionId()
                && OPENED.equals(session.path("state").asText());
        if (!isOpen) {
            throw Refusal.conflict("session-not-open", "Session " + wanted.sessionId() + " is not opened.");
        }
    }

    private static boolean isNone(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.status() == 404;
    }

    private Uni<String> terminal(Wanted wanted, JsonObject register) {
        return record(Models.METHOD, wanted.paymentMethodId()).map(method -> {
            if (method == null || !isOffered(wanted.paymentMethodId(), register)) {
                throw Refusal.invalid("paymentMethodId", "is no payment method of this register");
            }
            var terminal = Facts.text(method, "use_payment_terminal");
            if (terminal == null || terminals.find(terminal).isEmpty()) {
                throw Refusal.invalid(
                        "paymentMethodId",
                        terminal == null
                                ? "is paid at no terminal"
                                : "is paid at a terminal that is not here: " + terminal);
            }
            return terminal;
        });
    }

    private static boolean isOffered(long method, JsonObject register) {
        return !register.containsKey("payment_method_ids")
                || Facts.ids(register, "payment_method_ids").contains(method);
    }

    /** Null where there is none. */
    private Uni<JsonObject> record(String model, long id) {
        return references.find(model, List.of(id)).map(found -> {
            if (found.unanswered().contains(id)) {
                throw Refusal.unavailable("What this payment refers to cannot be looked up now. Try again.");
            }
            return found.records().get(id);
        });
    }
}
