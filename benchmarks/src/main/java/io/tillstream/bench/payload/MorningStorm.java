package io.tillstream.bench.payload;

import io.tillstream.bench.BenchSystem;
import io.tillstream.bench.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Eight o'clock: every register opens within a minute, at a gateway that ran through the night; a price and a customer
 * changed since anybody loaded, so that the large segments must be made anew, once.
 */
final class MorningStorm {

    private static final String BUILT = "tillstream_payload_segments_built_total";
    private static final String PRODUCTS = "model=\"product.product\"";
    private static final String PARTNERS = "model=\"res.partner\"";
    private static final int OPENED_YESTERDAY = 400;
    private static final double MOST_MILLIS = 1_000;
    private static final double MOST_HEAP = 512;

    private final BenchSystem system;
    private final Chain chain;
    private final Sizes sizes;

    MorningStorm(BenchSystem system, Chain chain, Sizes sizes) {
        this.system = system;
        this.chain = chain;
        this.sizes = sizes;
    }

    List<Verdict> measure() {
        try (var replica = Replica.start(system, List.of("-Xmx512m"))) {
            var gateway = Gateway.login(replica.url());
            var registers = chain.registers(sizes.registers());
            yesterday(gateway, registers);
            var products = gateway.metric(BUILT, PRODUCTS);
            var partners = gateway.metric(BUILT, PARTNERS);
            say("%,d registers open within %d s, at a gateway with -Xmx512m"
                    .formatted(registers.size(), sizes.storm().toSeconds()));
            var latencies = new Latencies();
            var wrong = new AtomicInteger();
            storm(gateway, registers, latencies, wrong);
            replica.requireAlive();
            return verdicts(gateway, products, partners, latencies, wrong.get());
        }
    }

    /** Some tills opened, so that nothing runs for the first time; then something of every large segment changed. */
    private void yesterday(Gateway gateway, List<Long> registers) {
        say("the day before: some tills open, again and again");
        for (int i = 0; i < OPENED_YESTERDAY; i++) {
            gateway.open(registers.get(i % registers.size()), null);
        }
        gateway.write("product.product", chain.products(1), Map.of("list_price", 7));
        chain.execute("tillstream_partner", "UPDATE partner SET city = 'Utrecht' WHERE ref = 'BENCH-1'");
        chain.execute(
                "tillstream_session",
                "UPDATE session SET opening_notes = '' WHERE register_id IN" + " (SELECT register_id FROM session)");
    }

    private List<Verdict> verdicts(
            Gateway gateway, double productsBefore, double partnersBefore, Latencies latencies, int wrong) {
        var products = gateway.metric(BUILT, PRODUCTS) - productsBefore;
        var partners = gateway.metric(BUILT, PARTNERS) - partnersBefore;
        var heap = gateway.metric("jvm_memory_max_bytes", "area=\"heap\"") / 1024 / 1024;
        var used = gateway.metric("jvm_memory_used_bytes", "area=\"heap\"") / 1024 / 1024;
        say("opens: " + latencies.summary());
        say("heap in use at the end %.0f MB; segments outside of it %.1f MB"
                .formatted(used, gateway.metric("tillstream_payload_cache_bytes", "") / 1e6));
        return List.of(
                new Verdict("morning storm, errors", wrong, 0, "opens"),
                new Verdict("morning storm, p99", latencies.percentile(0.99), MOST_MILLIS, "ms"),
                new Verdict("morning storm, builds of the products", products, 1, "builds"),
                new Verdict("morning storm, builds of the customers", partners, 1, "builds"),
                new Verdict("morning storm, heap limit of the gateway", Math.max(heap, used), MOST_HEAP, "MB"));
    }

    /** Evenly spread; each is sent at its moment, whether or not the ones before are answered. */
    private void storm(Gateway gateway, List<Long> registers, Latencies latencies, AtomicInteger wrong) {
        var clock = Executors.newScheduledThreadPool(1);
        var ended = new ArrayList<CompletableFuture<Void>>();
        for (int i = 0; i < registers.size(); i++) {
            var register = registers.get(i);
            var end = new CompletableFuture<Void>();
            ended.add(end);
            clock.schedule(
                    () -> open(gateway, register, latencies, wrong, end),
                    sizes.storm().toNanos() / registers.size() * i,
                    TimeUnit.NANOSECONDS);
        }
        CompletableFuture.allOf(ended.toArray(CompletableFuture[]::new)).join();
        clock.shutdown();
    }

    private static void open(
            Gateway gateway, long register, Latencies latencies, AtomicInteger wrong, CompletableFuture<Void> end) {
        var begun = System.nanoTime();
        gateway.openLater(register).whenComplete((answer, failure) -> {
            latencies.add(System.nanoTime() - begun);
            if (failure != null || answer.statusCode() != 200) {
                wrong.incrementAndGet();
            }
            end.complete(null);
        });
    }

    private void say(String text) {
        system.console().say(String.format(Locale.ROOT, "storm: %s", text));
    }
}
