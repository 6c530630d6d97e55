package io.tillstream.session.closing;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.TransientFailure;
import io.tillstream.kit.problem.Refusal;
import io.tillstream.session.Background;
import io.tillstream.session.accounting.AccountMissing;
import io.tillstream.session.orders.OrderService;
import io.tillstream.session.orders.OrderService.Seal;
import io.tillstream.session.orders.OrderService.Unseal;
import io.tillstream.session.orders.Takings;
import io.tillstream.session.register.PaymentMethod;
import io.tillstream.session.register.Register;
import io.tillstream.session.register.Registers;
import io.tillstream.session.store.SessionRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Takes a close from the step that the database names to its end. Every step may be done again: whoever did it before may
 * have been killed before it could say so.
 */
@ApplicationScoped
class ClosingProcess {

    private static final Logger LOG = Logger.getLogger(ClosingProcess.class);
    private static final int CONFLICT = 409;

    private final Closings closings;
    private final SessionRows sessions;
    private final Registers registers;
    private final OrderService orders;
    private final Preparations preparations;
    private final Posting posting;
    private final ClosingConfig config;
    private final ClosingPauses pauses;
    private final Background background;
    private final ClosingMetrics metrics;
    private final Turns marks;

    ClosingProcess(
            Closings closings,
            SessionRows sessions,
            Registers registers,
            @RestClient OrderService orders,
            Preparations preparations,
            Posting posting,
            ClosingConfig config,
            ClosingPauses pauses,
            Background background,
            ClosingMetrics metrics) {
        this.closings = closings;
        this.sessions = sessions;
        this.registers = registers;
        this.orders = orders;
        this.preparations = preparations;
        this.posting = posting;
        this.config = config;
        this.pauses = pauses;
        this.background = background;
        this.metrics = metrics;
        this.marks = new Turns(config.marksAtOnce());
    }

    /** Goes on until the close is decided or must wait; nobody waits until the orders are marked. */
    Uni<Void> resume(long sessionId) {
        return closings.lease(sessionId, config.lease())
                .chain(leased -> leased.isEmpty() ? Uni.createFrom().voidItem() : take(Reached.afresh(leased.get())));
    }

    private Uni<Void> goOn(Reached reached) {
        var closing = reached.closing();
        if (closing.step() != Step.MARKING) {
            return take(reached);
        }
        // It is not leased: whoever comes first, here or elsewhere, marks the orders.
        background.start(() -> marks.take(() -> resume(closing.sessionId())));
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> take(Reached reached) {
        return step(reached)
                .chain(next -> next.isEmpty() ? Uni.createFrom().voidItem() : goOn(next.get()))
                .onFailure()
                .recoverWithUni(failure -> pause(reached.closing(), failure));
    }

    /** Empty: it is over, or somebody else has taken this step. */
    private Uni<Optional<Reached>> step(Reached reached) {
        var closing = reached.closing();
        return switch (closing.step()) {
            case SEALING -> seal(closing).map(Reached::afresh);
            case CHECKING -> prepare(closing).chain(prepared -> check(closing, prepared));
            case POSTING -> post(reached).map(Reached::afresh);
            case MARKING ->
                orders.done(closing.sessionId())
                        .chain(() -> pauses.after(Step.MARKING))
                        .chain(() -> advance(closing, Step.FINISHED))
                        .map(Reached::afresh);
            case UNSEALING -> giveBack(closing).map(Reached::afresh);
            case FINISHED, BLOCKED -> Uni.createFrom().item(Optional.empty());
        };
    }

    private Uni<Optional<Closing>> seal(Closing closing) {
        return sessions.read(closing.sessionId())
                .chain(session -> registers.require(session.registerId()))
                .chain(register -> registers.methodsOf(register).map(methods -> sealOf(closing, register, methods)))
                .chain(seal -> orders.seal(closing.sessionId(), seal)
                        .call(() -> pauses.after(Step.SEALING))
                        .chain(takings -> advance(closing, Step.CHECKING, takings))
                        .onFailure(ClosingProcess::isRefused)
                        .recoverWithUni(failure -> sealRefused(closing, (Refusal) failure)));
    }

    /** Nothing was sealed, so there is nothing to give back. */
    private Uni<Optional<Closing>> sealRefused(Closing closing, Refusal refusal) {
        var blocker = refusal.status() == CONFLICT && Blocker.DRAFT_ORDERS.equals(refusal.type())
                ? Blocker.draftOrders(closing.sessionId(), refusal.extensions().getOrDefault("draftOrders", List.of()))
                : Blocker.sealRefused(closing.sessionId(), refusal);
        return blocked(closing, Step.BLOCKED, List.of(blocker));
    }

    private Uni<Optional<Reached>> check(Closing closing, Preparation prepared) {
        var blockers = blockers(closing, prepared);
        return blockers.isEmpty()
                ? pauses.after(Step.CHECKING)
                        .chain(() -> advance(closing, Step.POSTING))
                        .map(next -> Reached.with(next, prepared))
                : blocked(closing, Step.UNSEALING, blockers).map(Reached::afresh);
    }

    private Uni<Optional<Closing>> blocked(Closing closing, Step to, List<Blocker> blockers) {
        metrics.blocked(blockers);
        return closings.advance(closing, to, config.lease(), null, blockers);
    }

    private static List<Blocker> blockers(Closing closing, Preparation prepared) {
        try {
            prepared.entries();
        } catch (AccountMissing missing) {
            return List.of(Blocker.accountMissing(missing));
        }
        return Check.of(
                closing.sessionId(),
                prepared.register(),
                prepared.counts(),
                closing.request().approved());
    }

    /** A seal that is not this attempt's to give back, or is gone, must not hold the session: the next close takes it over. */
    private Uni<Optional<Closing>> giveBack(Closing closing) {
        return orders.unseal(closing.sessionId(), unseal(closing))
                .onFailure(ClosingProcess::isConflict)
                .invoke(failure -> LOG.warnf(
                        "The seal of session %d is not given back: %s", closing.sessionId(), failure.getMessage()))
                .onFailure(ClosingProcess::isConflict)
                .recoverWithNull()
                .chain(() -> advance(closing, Step.BLOCKED));
    }

    private Uni<Optional<Closing>> post(Reached reached) {
        var closing = reached.closing();
        var prepared =
                reached.prepared() == null ? prepare(closing) : Uni.createFrom().item(reached.prepared());
        return prepared.chain(known -> posting.post(closing, known)).invoke(metrics::posted);
    }

    private Uni<Preparation> prepare(Closing closing) {
        return preparations.of(
                closing.sessionId(), closing.takings(), closing.request().counted());
    }

    private Uni<Optional<Closing>> advance(Closing closing, Step to) {
        return closings.advance(closing, to, config.lease(), null, null);
    }

    private Uni<Optional<Closing>> advance(Closing closing, Step to, Takings takings) {
        return closings.advance(closing, to, config.lease(), takings, null);
    }

    private Uni<Void> pause(Closing closing, Throwable failure) {
        metrics.waits(closing.step());
        if (TransientFailure.is(failure)) {
            LOG.warnf("The close of session %d waits in %s: %s", closing.sessionId(), closing.step(), reason(failure));
        } else {
            LOG.errorf(failure, "The close of session %d failed in %s", closing.sessionId(), closing.step());
        }
        return closings.waitFor(closing, reason(failure), config.retryPause());
    }

    private static String reason(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    private static boolean isRefused(Throwable failure) {
        return failure instanceof Refusal && !TransientFailure.is(failure);
    }

    private static boolean isConflict(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.status() == CONFLICT;
    }

    private static Seal sealOf(Closing closing, Register register, List<PaymentMethod> methods) {
        var split = methods.stream()
                .filter(PaymentMethod::split)
                .map(PaymentMethod::id)
                .toList();
        return new Seal(
                closing.attempt().toString(), register.id(), closing.request().drafts(), split);
    }

    private static Unseal unseal(Closing closing) {
        return new Unseal(closing.attempt().toString());
    }
}
