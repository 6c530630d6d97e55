package io.tillstream.bench.chaos;

import io.tillstream.local.cli.Console;
import io.tillstream.local.cli.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** Tills sell at all registers while everything below them dies in turn. */
public final class OrdersTrial {

    private static final int TILLS_AT_A_REGISTER = 2;
    private static final double ORDERS_IN_A_BATCH = 4.5;
    private static final Duration HANDED_IN_WITHIN = Duration.ofMinutes(5);

    private final ChaosSystem system;
    private final Console console;
    private final long seed;
    private final int orders;
    private final Duration time;
    private final Duration longestPause;
    private final Ledger ledger = new Ledger();
    private volatile boolean failed;

    /**
     * @param orders sold at least
     * @param time of the mishaps; they end with a whole round of all kinds
     * @param longestPause between two mishaps
     */
    public OrdersTrial(
            ChaosSystem system, Console console, long seed, int orders, Duration time, Duration longestPause) {
        this.system = system;
        this.console = console;
        this.seed = seed;
        this.orders = orders;
        this.time = time;
        this.longestPause = longestPause;
    }

    /** Sells, breaks, looks afterwards, and closes. Needs all registers without a session. */
    public Outcome run() {
        console.say("orders: seed " + seed);
        var manager = new Caller(system.gateway(), "admin");
        var shops = Shop.openAll(manager);
        var mishaps = new Mishaps(system, new Random(seed), time, longestPause, console);
        var begun = System.nanoTime();
        sellDuring(mishaps, shops);
        var seconds = (System.nanoTime() - begun) / 1_000_000_000;
        console.say("looking after " + ledger.sold().size() + " orders");
        var audit = new OrderAudit(system, manager, shops, ledger);
        var problems = audit.problems();
        Shop.closeAll(manager);
        problems.addAll(manager.takeFaults());
        return new Outcome(report(mishaps, audit, seconds), problems);
    }

    private void sellDuring(Mishaps mishaps, List<Shop> shops) {
        var threads = Executors.newCachedThreadPool();
        try {
            var tills = tills(
                    shops,
                    threads,
                    () -> failed || mishaps.isOver() && ledger.sold().size() >= orders);
            var breaking = CompletableFuture.runAsync(mishaps, threads).whenComplete((done, failure) -> {
                failed = failure != null;
            });
            var selling = CompletableFuture.allOf(tills.stream()
                    .map(till -> CompletableFuture.runAsync(till, threads))
                    .toArray(CompletableFuture[]::new));
            awaitSaying(CompletableFuture.allOf(breaking, selling));
        } finally {
            threads.shutdownNow();
        }
    }

    private List<SellingTill> tills(List<Shop> shops, ExecutorService threads, BooleanSupplier isOver) {
        var chance = new Random(seed + 1);
        var count = shops.size() * TILLS_AT_A_REGISTER;
        var pace = Duration.ofMillis((long) (time.toMillis() * ORDERS_IN_A_BATCH * count / orders));
        var tills = new ArrayList<SellingTill>();
        for (var shop : shops) {
            var numbers = new AtomicLong(shop.sessionId * Shop.NUMBERS_IN_A_SESSION);
            for (var till = 0; till < TILLS_AT_A_REGISTER; till++) {
                var caller = new Caller(system.door(), "admin");
                var own = new Random(chance.nextLong());
                tills.add(new SellingTill(shop, caller, ledger, own, numbers, threads, pace, isOver));
            }
        }
        return tills;
    }

    private void awaitSaying(CompletableFuture<Void> all) {
        var patience = time.plus(HANDED_IN_WITHIN);
        var said = new AtomicLong(System.nanoTime());
        var done = Until.isTrue(patience, () -> {
            if (System.nanoTime() - said.get() > Duration.ofSeconds(10).toNanos()) {
                said.set(System.nanoTime());
                console.say(progress());
            }
            return all.isDone();
        });
        if (!done) {
            throw new Fault("Orders are still not handed in after " + patience.toSeconds() + " s: " + progress());
        }
        try {
            all.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private String progress() {
        return ledger.acknowledged().size() + " of " + ledger.sold().size() + " orders are acknowledged";
    }

    private List<String> report(Mishaps mishaps, OrderAudit audit, long seconds) {
        var lines = new ArrayList<String>();
        lines.add("orders under fire: seed " + seed + ", " + seconds + " s");
        mishaps.struck().forEach((mishap, times) -> lines.add(row(mishap.title(), times)));
        lines.add(row("orders sold", ledger.sold().size()));
        lines.add(row("orders acknowledged", ledger.acknowledged().size()));
        for (Map.Entry<String, Long> answer : ledger.answers().entrySet()) {
            lines.add(row("answer: " + answer.getKey(), answer.getValue()));
        }
        lines.add(row("events that came once more", audit.repeatedEvents()));
        return lines;
    }

    private static String row(String what, long count) {
        return String.format("  %-44s %8d", what, count);
    }
}
