package io.tillstream.bench.payload;

import io.tillstream.bench.BenchSystem;
import io.tillstream.bench.Verdict;
import io.tillstream.bench.WarmUp;
import io.tillstream.local.cli.Fault;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a till fetches after ten products changed: beside the bare select of those ten rows as JSON. */
final class Deltas {

    private static final int CHANGED = 10;
    private static final int TIMES = 40;
    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(3);
    private static final double MOST_MILLIS = 20;
    private static final double MOST_KILOBYTES = 20;

    private final BenchSystem system;
    private final Chain chain;
    private final Sizes sizes;
    private String cursor;
    private int changes;
    private int largest;

    Deltas(BenchSystem system, Chain chain, Sizes sizes) {
        this.system = system;
        this.chain = chain;
        this.sizes = sizes;
    }

    List<Verdict> measure() {
        var gateway = Gateway.login(system.gateway());
        var register = chain.registers(1).get(0);
        var products = chain.products(CHANGED);
        cursor = Loaded.of(gateway.open(register, null)).cursor();
        new WarmUp(system.console(), "deltas/s", LONGEST_WARM_UP).until("deltas", () -> {
            var stretch = new Latencies();
            var end = System.nanoTime() + WarmUp.STRETCH.toNanos();
            while (System.nanoTime() < end) {
                stretch.add(delta(gateway, register, products));
            }
            return 1000 / stretch.percentile(0.5);
        });
        var deltas = new Latencies();
        var selects = new Latencies();
        for (int i = 0; i < TIMES; i++) {
            deltas.add(delta(gateway, register, products));
            selects.add(select(products));
        }
        say("of " + sizes.products() + " products, " + CHANGED + " changed: " + deltas.summary() + ", " + largest
                + " bytes of JSON");
        say("the bare select of the ten: " + selects.summary());
        return List.of(
                new Verdict("delta, median", deltas.percentile(0.5), MOST_MILLIS, "ms"),
                new Verdict("delta, before compression", largest / 1024.0, MOST_KILOBYTES, "KB"));
    }

    /** Nanoseconds from the call to its answer, at once after the change: the events of the change are on their way. */
    private long delta(Gateway gateway, long register, List<Long> products) {
        gateway.write("product.product", products, Map.of("list_price", 20 + ++changes % 50));
        var begun = System.nanoTime();
        var bytes = gateway.open(register, cursor);
        var took = System.nanoTime() - begun;
        var delta = Loaded.of(bytes);
        requireTen(delta);
        cursor = delta.cursor();
        largest = Math.max(largest, delta.text().length);
        return took;
    }

    private static void requireTen(Loaded delta) {
        if (delta.count("product.product") < CHANGED) {
            throw new Fault("A delta has only " + delta.count("product.product") + " products");
        }
    }

    private long select(List<Long> products) {
        var ids = products.stream().map(String::valueOf).collect(Collectors.joining(","));
        var sql = Chain.script("copy-products.sql").replace("ORDER BY t.id", "AND t.id IN (" + ids + ")");
        try (var connection = system.database(Chain.CONFIG);
                var statement = connection.createStatement()) {
            var begun = System.nanoTime();
            try (var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    rows.getString(1);
                }
            }
            return System.nanoTime() - begun;
        } catch (SQLException e) {
            throw Chain.failed(e);
        }
    }

    private void say(String text) {
        system.console().say(String.format(Locale.ROOT, "delta: %s", text));
    }
}
