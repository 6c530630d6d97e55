package io.tillstream.bench.closing;

import io.tillstream.bench.Sample;
import io.tillstream.bench.Verdict;
import io.tillstream.local.cli.Console;
import io.tillstream.local.cli.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Ten in the evening: every shop of the chain closes in the same moment. */
final class AllAtOnce {

    private static final double MOST_SECONDS = 60;
    private static final int SAY_EVERY = 50;

    private record Counted(Till till, Map<String, Object> counts) {}

    private final Shop shop;
    private final OrderTables tables;
    private final Close close;
    private final Console console;
    private final Sizes sizes;

    AllAtOnce(Shop shop, OrderTables tables, Close close, Console console, Sizes sizes) {
        this.shop = shop;
        this.tables = tables;
        this.close = close;
        this.console = console;
        this.sizes = sizes;
    }

    List<Verdict> measure() {
        var counted = countAll(open());
        var each = new Sample();
        var errors = new ArrayList<String>();
        var seconds = closeAll(counted, each, errors);
        System.out.println(sizes.sessions() + " sessions of " + sizes.ordersEach() + " orders at the same moment");
        System.out.printf(Locale.ROOT, "  all closed after %.2f s%n", seconds);
        System.out.println("  each             " + each.summary("ms"));
        errors.stream().limit(3).forEach(error -> System.out.println("  failed: " + error));
        return List.of(
                new Verdict(
                        "closing, " + sizes.sessions() + " sessions of " + sizes.ordersEach() + " orders, all closed",
                        seconds,
                        MOST_SECONDS,
                        "s"),
                new Verdict("closing, of them failed", errors.size(), 0, "sessions"));
    }

    private List<Till> open() {
        var sold = shop.sold();
        var tills = new ArrayList<Till>();
        for (var i = 1; i <= sizes.sessions(); i++) {
            var till = shop.open("TEN-%03d".formatted(i));
            tables.sell(till, sold, sizes.ordersEach());
            tills.add(till);
            if (i % SAY_EVERY == 0 || i == sizes.sessions()) {
                console.say(i + " of " + sizes.sessions() + " registers have sold");
            }
        }
        tables.analyse();
        return tills;
    }

    private List<Counted> countAll(List<Till> tills) {
        var counted =
                tills.stream().map(till -> new Counted(till, close.count(till))).toList();
        console.say("all drawers are counted: closing all sessions now");
        return counted;
    }

    /** A thread for each, all released together. */
    private double closeAll(List<Counted> all, Sample each, List<String> errors) {
        var threads = Executors.newFixedThreadPool(all.size());
        var go = new CountDownLatch(1);
        try {
            var closes = all.stream()
                    .map(one -> threads.submit((Callable<Double>) () -> {
                        go.await();
                        return close.close(one.till(), one.counts());
                    }))
                    .toList();
            var begun = System.nanoTime();
            go.countDown();
            for (var done : closes) {
                try {
                    each.add(done.get());
                } catch (ExecutionException e) {
                    errors.add(e.getCause().getMessage());
                }
            }
            return (System.nanoTime() - begun) / 1e9;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault("interrupted", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
