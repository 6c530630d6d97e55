package io.tillstream.bench.relay;

import io.tillstream.bench.BenchSystem;
import io.tillstream.bench.Verdict;
import io.tillstream.bench.payload.Latencies;
import io.tillstream.local.cli.Fault;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * From the call in the back office to the message at the till's socket, in turns with a bare insert and message on the same
 * servers, so that what else the machine does disturbs both.
 */
final class WayToTheTill {

    private static final int WARM_UP = 300;
    private static final double MOST_MORE_P50 = 10;
    private static final double MOST_MORE_P99 = 50;
    private static final long PATIENCE_S = 10;
    /** As large as the event of a customer that is sent. */
    private static final int BYTES = 1_000;

    private record Arrived(String id, long at) {}

    private final BenchSystem system;
    private final Sizes sizes;
    private final LinkedBlockingQueue<Arrived> arrived = new LinkedBlockingQueue<>();

    WayToTheTill(BenchSystem system, Sizes sizes) {
        this.system = system;
        this.sizes = sizes;
    }

    List<Verdict> measure() {
        var office = BackOffice.login(system.gateway());
        var register = office.get("/api/registers").at("/items/0/id").asLong();
        var ours = new Latencies();
        var calls = new Latencies();
        var bare = new Latencies();
        try (var till = new TillSockets(
                        system.gateway(), office.token(), (to, id, at) -> arrived.add(new Arrived(id, at)));
                var message = new BareMessage(system, BYTES)) {
            till.connect(List.of(register));
            for (int i = 0; i < WARM_UP + sizes.selections(); i++) {
                var counts = i >= WARM_UP;
                pause();
                sendOne(office, register, counts ? ours : new Latencies(), counts ? calls : new Latencies());
                pause();
                (counts ? bare : new Latencies()).add(message.once());
            }
        }
        say("to the till's socket: " + ours.summary());
        say("of that, until the call was answered: " + calls.summary());
        say("a committed insert, and a message from producer to consumer: " + bare.summary());
        return List.of(
                new Verdict(
                        "way to the till, p50 beyond the bare message",
                        ours.percentile(0.5) - bare.percentile(0.5),
                        MOST_MORE_P50,
                        "ms"),
                new Verdict(
                        "way to the till, p99 beyond the bare message",
                        ours.percentile(0.99) - bare.percentile(0.99),
                        MOST_MORE_P99,
                        "ms"));
    }

    private void sendOne(BackOffice office, long register, Latencies ours, Latencies calls) {
        var begun = System.nanoTime();
        var id = BackOffice.join(office.send(register));
        calls.add(System.nanoTime() - begun);
        try {
            var selection = arrived.poll(PATIENCE_S, TimeUnit.SECONDS);
            if (selection == null || !selection.id().equals(id)) {
                throw new Fault("Instead of selection " + id + " the till got " + selection);
            }
            ours.add(selection.at() - begun);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault("interrupted", e);
        }
    }

    /** People click at any moment. */
    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(20, 80));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault("interrupted", e);
        }
    }

    private void say(String text) {
        system.console().say(String.format(Locale.ROOT, "way: %s", text));
    }
}
