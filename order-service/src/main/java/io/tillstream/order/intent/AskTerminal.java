package io.tillstream.order.intent;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.tillstream.order.ingest.Models;
import io.tillstream.order.ingest.References;
import io.tillstream.order.terminal.PaymentTerminal;
import io.tillstream.order.terminal.TerminalAnswer;
import io.tillstream.order.terminal.Terminals;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Speaks with terminals, and keeps what they answer. */
@ApplicationScoped
class AskTerminal {

    private static final Logger LOG = Logger.getLogger(AskTerminal.class);

    private final Terminals terminals;
    private final PaymentIntents intents;
    private final References references;
    private final Doorbell doorbell;
    private final TerminalSettings settings;
    private final MeterRegistry metrics;
    private final Vertx vertx;

    AskTerminal(
            Terminals terminals,
            PaymentIntents intents,
            References references,
            Doorbell doorbell,
            TerminalSettings settings,
            MeterRegistry metrics,
            Vertx vertx) {
        this.terminals = terminals;
        this.intents = intents;
        this.references = references;
        this.doorbell = doorbell;
        this.settings = settings;
        this.metrics = metrics;
        this.vertx = vertx;
    }

    /**
     * Asks a stored intent's terminal and does not wait for the answer. What is answered is asked, and committed; if it was
     * overtaken, as it is.
     */
    Uni<PaymentIntent> begin(PaymentIntent stored) {
        return intents.ask(stored.id()).chain(asked -> asked.map(intent -> {
                    inBackground(intent);
                    return Uni.createFrom().item(intent);
                })
                .orElseGet(() -> intents.find(stored.id()).map(Optional::orElseThrow)));
    }

    /** Asks what came of it. Answers as it is now, whether or not the terminal could say. */
    Uni<PaymentIntent> status(PaymentIntent intent) {
        return terminal(intent)
                .chain(terminal -> methodSettings(intent).chain(told -> terminal.status(intent.asked(told))))
                .ifNoItem()
                .after(settings.statusPatience())
                .fail()
                .map(Outcome::of)
                .onFailure()
                .recoverWithItem(failure -> silent(intent, failure))
                .chain(outcome -> outcome.map(known -> settle(intent, known))
                        .orElse(Uni.createFrom().item(intent)));
    }

    /** Tells the terminal that somebody gives up, and asks what came of it. */
    Uni<PaymentIntent> abort(PaymentIntent intent) {
        return terminal(intent)
                .chain(terminal -> methodSettings(intent).chain(told -> terminal.abort(intent.payment(told))))
                .ifNoItem()
                .after(settings.statusPatience())
                .fail()
                .onFailure()
                .recoverWithItem(failure -> {
                    silent(intent, failure);
                    return null;
                })
                .chain(() -> status(intent));
    }

    /** Answers as it is afterwards. */
    Uni<PaymentIntent> settle(PaymentIntent intent, Outcome outcome) {
        return intents.move(intent.id(), outcome).chain(moved -> {
            moved.ifPresent(this::told);
            return moved.map(known -> Uni.createFrom().item(known)).orElseGet(() -> intents.find(intent.id())
                    .map(Optional::orElseThrow)
                    .invoke(known -> compare(known, outcome)));
        });
    }

    private void told(PaymentIntent intent) {
        metrics.counter("tillstream.terminal.intents", "state", intent.state().word(), "terminal", intent.terminal())
                .increment();
        doorbell.ring(intent.id());
    }

    /** An answer that comes after the outcome was known some other way mostly says the same. */
    private void compare(PaymentIntent known, Outcome late) {
        var approved = late.state() == IntentState.APPROVED;
        var moved = known.state() == IntentState.APPROVED || known.state() == IntentState.REVERSED;
        if (late.state().isFinal() && known.state().isFinal() && approved != moved) {
            metrics.counter("tillstream.terminal.contradictions", "terminal", known.terminal())
                    .increment();
            LOG.errorf(
                    "Terminal %s says of %s that it is %s, after it was known to be %s: look at the terminal's own list",
                    known.terminal(),
                    known.id(),
                    late.state().word(),
                    known.state().word());
        }
    }

    private void inBackground(PaymentIntent intent) {
        var context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        context.runOnContext(ignored -> ask(intent)
                .subscribe()
                .with(
                        done -> {},
                        failure -> LOG.warnf("Payment %s is left to the resolver: %s", intent.id(), failure)));
    }

    private Uni<PaymentIntent> ask(PaymentIntent intent) {
        return terminal(intent)
                .chain(terminal -> methodSettings(intent).chain(told -> call(terminal, intent, told)))
                .ifNoItem()
                .after(settings.patience())
                .fail()
                .map(Outcome::of)
                .onFailure()
                .recoverWithItem(lost -> {
                    silent(intent, lost);
                    return Optional.of(Outcome.of(IntentState.UNKNOWN, "The terminal did not answer."));
                })
                .chain(outcome -> outcome.map(known -> settle(intent, known))
                        .orElse(Uni.createFrom().item(intent)));
    }

    private static Uni<TerminalAnswer> call(PaymentTerminal terminal, PaymentIntent intent, Map<String, Object> told) {
        return intent.isReversal() ? terminal.reverse(intent.reversal(told)) : terminal.pay(intent.payment(told));
    }

    private Uni<PaymentTerminal> terminal(PaymentIntent intent) {
        return Uni.createFrom().item(() -> terminals
                .find(intent.terminal())
                .orElseThrow(() -> new IllegalStateException("there is no terminal " + intent.terminal())));
    }

    /** As they are now: the address of a terminal may have changed since. */
    private Uni<Map<String, Object>> methodSettings(PaymentIntent intent) {
        var method = intent.request().paymentMethodId();
        return references.find(Models.METHOD, List.of(method)).map(found -> {
            if (found.unanswered().contains(method)) {
                throw new IllegalStateException("how the terminal is reached cannot be looked up now");
            }
            var record = found.records().getOrDefault(method, new JsonObject());
            return record.getValue("terminal_settings") instanceof JsonObject told ? told.getMap() : Map.of();
        });
    }

    private static Optional<Outcome> silent(PaymentIntent intent, Throwable failure) {
        LOG.infof("Terminal %s does not say what came of %s: %s", intent.terminal(), intent.id(), failure);
        return Optional.empty();
    }
}
