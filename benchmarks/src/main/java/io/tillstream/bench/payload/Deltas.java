package io.tillstream.bench.payload;

import io.tillstream.bench.BenchSystem;
import io.tillstream.bench.Verdict;
import io.tillstream.local.cli.Fault;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a till fetches after ten products changed: beside the bare select of those ten rows as JSON. */
final class Deltas {

    private static final int CHANGED = 10;
    private static final int TIMES = 40;
    /** Until the gateway and the owner are compiled, as they are soon after a shop opens. */
    private static final int WARM_UP = 300;
    private static final double MOST_MILLIS = 20;
    private static final double MOST_KILOBYTES = 20;

    private final BenchSystem system;
    private final Chain chain;
    private final Sizes sizes;

    Deltas(BenchSystem system, Chain chain, Sizes sizes) {
        this.system = system;
        this.chain = chain;
        this.sizes = sizes;
    }

    List<Verdict> measure() {
        var gateway = Gateway.login(system.gateway());
        var register = chain.registers(1).get(0);
        var products = chain.products(CHANGED);
        var cursor = Loaded.of(gateway.open(register, null)).cursor();
        var deltas = new Latencies();
        var selects = new Latencies();
        var largest = 0;
        for (int i = 0; i < WARM_UP + TIMES; i++) {
            gateway.write("product.product", products, Map.of("list_price", 20 + i % 50));
            var begun = System.nanoTime();
            var bytes = gateway.open(register, cursor);
            var took = System.nanoTime() - begun;
            var delta = Loaded.of(bytes);
            requireTen(delta);
            cursor = delta.cursor();
            if (i >= WARM_UP) {
                deltas.add(took);
                selects.add(select(products));
                largest = Math.max(largest, delta.text().length);
            }
        }
        say("of " + sizes.products() + " products, " + CHANGED + " changed: " + deltas.summary() + ", " + largest
                + " bytes of JSON");
        say("the bare select of the ten: " + selects.summary());
        return List.of(
                new Verdict("delta, median", deltas.percentile(0.5), MOST_MILLIS, "ms"),
                new Verdict("delta, before compression", largest / 1024.0, MOST_KILOBYTES, "KB"));
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
