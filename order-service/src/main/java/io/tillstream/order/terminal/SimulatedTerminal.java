package io.tillstream.order.terminal;

import io.smallrye.mutiny.Uni;
import io.tillstream.order.terminal.SimulatedMemory.Done;
import io.tillstream.order.terminal.TerminalAnswer.Aborted;
import io.tillstream.order.terminal.TerminalAnswer.Approved;
import io.tillstream.order.terminal.TerminalAnswer.Declined;
import io.tillstream.order.terminal.TerminalAnswer.NotTaken;
import io.tillstream.order.terminal.TerminalAnswer.Pending;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

/**
 * No terminal at all, for demos and for tests: what it does is said by the method's settings. Like a real one it remembers
 * what it did, whatever becomes of us.
 *
 * <p>Settings: {@code behaviour} ({@code approve}, {@code decline}, {@code time-out}, {@code lost-answer}),
 * {@code reversal} (the same of reversals) and {@code delayMs}, the time that it takes (700).
 */
@ApplicationScoped
public class SimulatedTerminal implements PaymentTerminal {

    public static final String NAME = "simulated";

    private final SimulatedMemory memory;

    SimulatedTerminal(SimulatedMemory memory) {
        this.memory = memory;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Uni<TerminalAnswer> pay(TerminalPayment payment) {
        return does(payment, SimulatedBehaviour.ofPayment(payment));
    }

    @Override
    public Uni<TerminalAnswer> reverse(TerminalReversal reversal) {
        return does(reversal, SimulatedBehaviour.ofReversal(reversal));
    }

    @Override
    public Uni<Void> abort(TerminalPayment payment) {
        return memory.abort(payment.id());
    }

    @Override
    public Uni<TerminalAnswer> status(TerminalRequest request) {
        return memory.find(request.id())
                .map(done -> done.map(known -> known.isOver() ? answer(request.id(), known) : new Pending())
                        .orElseGet(() -> new NotTaken("The terminal never heard of it.")));
    }

    private Uni<TerminalAnswer> does(TerminalRequest request, SimulatedBehaviour behaviour) {
        var delay = behaviour.delay();
        return memory.begin(request, behaviour.outcome(), delay)
                .chain(() -> after(delay))
                .chain(() -> tells(request, behaviour));
    }

    private Uni<TerminalAnswer> tells(TerminalRequest request, SimulatedBehaviour behaviour) {
        return switch (behaviour.kind()) {
            case TIME_OUT -> Uni.createFrom().nothing();
            case LOST_ANSWER -> Uni.createFrom().failure(new IOException("The connection to the terminal broke."));
            default -> memory.find(request.id()).map(done -> answer(request.id(), done.orElseThrow()));
        };
    }

    private static Uni<Void> after(Duration delay) {
        var now = Uni.createFrom().voidItem();
        return delay.isZero() ? now : now.onItem().delayIt().by(delay);
    }

    private static TerminalAnswer answer(UUID id, Done done) {
        return switch (done.outcome()) {
            case "approved" -> new Approved("SIM-" + id, card(id));
            case "declined" -> new Declined("The card was declined.");
            case "aborted" -> new Aborted("It was given up at the till.");
            default -> new NotTaken("The terminal did not take it.");
        };
    }

    /** Always the same for one payment: a real terminal does not change its mind either. */
    private static CardFacts card(UUID id) {
        var digits = Long.toUnsignedString(id.getLeastSignificantBits(), Character.MAX_RADIX)
                .toUpperCase(Locale.ROOT);
        return new CardFacts("SIM" + digits, "VISA", digits.substring(Math.max(0, digits.length() - 6)));
    }
}
