package io.tillstream.bench.orders;

import io.tillstream.bench.Sample;
import io.tillstream.bench.Verdict;
import io.tillstream.bench.WarmUp;
import io.tillstream.local.cli.Console;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures system and baseline by turns, so that whatever else the machine does disturbs both. */
final class OrderRounds {

    private static final int CLIENTS = 4;
    private static final int BATCH = 25;
    private static final double LEAST_OF_BARE = 0.4;
    private static final double MOST_DRAIN_SECONDS = 5;
    private static final double MOST_ABOVE_BARE_MS = 6;
    private static final double LEAST_OF_EMPTY = 0.85;

    private final Tills tills;
    private final OrderTables tables;
    private final BareInserts bare;
    private final Console console;
    private final Sizes sizes;

    OrderRounds(Tills tills, OrderTables tables, BareInserts bare, Console console, Sizes sizes) {
        this.tills = tills;
        this.tables = tables;
        this.bare = bare;
        this.console = console;
        this.sizes = sizes;
    }

    List<Verdict> measure() {
        warmUp();
        var verdicts = new ArrayList<Verdict>();
        verdicts.addAll(inBatches());
        verdicts.add(oneByOne());
        if (sizes.stored() > 0) {
            verdicts.add(withFullTables());
        }
        return verdicts;
    }

    private void warmUp() {
        var warmUp = new WarmUp(console, "orders/s", sizes.warmUp());
        warmUp.until("in batches", () -> tills.rate(BATCH, WarmUp.STRETCH));
        warmUp.until("one by one", () -> tills.rate(1, WarmUp.STRETCH));
        bare.rate(CLIENTS, Duration.ofSeconds(2));
        tables.awaitDrain();
    }

    private List<Verdict> inBatches() {
        var ours = new Sample();
        var theirs = new Sample();
        var ratio = new Sample();
        var drain = new Sample();
        for (var round = 1; round <= sizes.rounds(); round++) {
            var bareRate = bareRate();
            var rate = ourRate();
            var drained = tables.awaitDrain().toMillis() / 1000.0;
            theirs.add(bareRate);
            ours.add(rate);
            ratio.add(rate / bareRate);
            drain.add(drained);
            console.say(String.format(
                    Locale.ROOT,
                    "round %d: %.0f orders/s, %s %.0f/s, ratio %.2f, outbox drained %.2f s after the end",
                    round,
                    rate,
                    bare.title(),
                    bareRate,
                    rate / bareRate,
                    drained));
        }
        System.out.println("orders of 3 lines, batches of 25, 4 clients on 4 registers, through the gateway");
        System.out.println("  orders      " + ours.summary("/s"));
        System.out.println("  " + String.format("%-10s", bare.title()) + "  " + theirs.summary("/s"));
        System.out.println("  ratio       " + ratio.summary(""));
        System.out.println("  drained     " + drain.summary("s"));
        return List.of(
                Verdict.atLeast("orders/s in batches of 25 / " + bare.title(), ratio.median(), LEAST_OF_BARE, "times"),
                new Verdict("outbox drained after the end", drain.highest(), MOST_DRAIN_SECONDS, "s"));
    }

    private Verdict oneByOne() {
        var ours = new Sample();
        var theirs = new Sample();
        for (var round = 1; round <= sizes.rounds(); round++) {
            tables.emptyBareTables();
            tables.checkpoint();
            theirs.add(median(bare.latencies(half())));
            ours.add(median(tills.latencies(half())));
            tables.awaitDrain();
        }
        System.out.println("one order a call, one client, p50 of each round");
        System.out.println("  orders      " + ours.summary("ms"));
        System.out.println("  " + String.format("%-10s", bare.title()) + "  " + theirs.summary("ms"));
        return new Verdict(
                "one order a call, p50 above " + bare.title(),
                ours.median() - theirs.median(),
                MOST_ABOVE_BARE_MS,
                "ms");
    }

    private Verdict withFullTables() {
        tables.empty();
        var empty = rates("empty tables");
        tables.empty();
        tables.emptyBareTables();
        console.say(String.format(Locale.ROOT, "storing %,d orders", sizes.stored()));
        new StoredOrders(tables, console, tills.registers()).fill(sizes.stored());
        var full = rates(String.format(Locale.ROOT, "%,d stored orders", sizes.stored()));
        console.say(String.format(Locale.ROOT, "stored in the end: %,d orders", tables.stored()));
        System.out.println("orders/s as the tables grow");
        System.out.println("  empty       " + empty.summary("/s"));
        System.out.println("  full        " + full.summary("/s"));
        return Verdict.atLeast(
                String.format(Locale.ROOT, "orders/s with %,d stored orders / with none", sizes.stored()),
                full.median() / empty.median(),
                LEAST_OF_EMPTY,
                "times");
    }

    private Sample rates(String what) {
        var sample = new Sample();
        for (var round = 1; round <= sizes.rounds(); round++) {
            var rate = ourRate();
            tables.awaitDrain();
            sample.add(rate);
            console.say(String.format(Locale.ROOT, "%s, round %d: %.0f orders/s", what, round, rate));
        }
        return sample;
    }

    private double bareRate() {
        tables.emptyBareTables();
        tables.checkpoint();
        return bare.rate(CLIENTS, sizes.time());
    }

    private double ourRate() {
        tables.checkpoint();
        return tills.rate(BATCH, sizes.time());
    }

    private Duration half() {
        return sizes.time().dividedBy(2).plusMillis(500);
    }

    private static double median(List<Double> calls) {
        var sample = new Sample();
        calls.forEach(sample::add);
        return sample.median();
    }
}
