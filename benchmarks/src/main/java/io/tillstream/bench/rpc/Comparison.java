package io.tillstream.bench.rpc;

import io.tillstream.bench.BenchSystem;
import io.tillstream.bench.Verdict;
import io.tillstream.local.Server;
import io.tillstream.local.cli.Fault;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Asks and compares. */
final class Comparison {

    private static final double BY_NAME_MS = 40;
    private static final double BY_ID_MS = 30;
    private static final double OVERHEAD = 15;

    private final BenchSystem system;
    private final Sizes sizes;
    private final Client client;

    Comparison(BenchSystem system, Sizes sizes) {
        this.system = system;
        this.sizes = sizes;
        this.client = new Client(system.gateway());
    }

    List<Verdict> measure() {
        var questions = new Questions(new Records(system).products(sizes.products()));
        var customers = ask("customers by name", Server.PARTNER, Records.PARTNER, questions::customersByName);
        var products = ask("products by id", Server.CONFIG, Records.CONFIG, questions::productsById);
        return List.of(
                new Verdict(
                        "search_read of 100 customers by name, p99", customers.door.percentile(0.99), BY_NAME_MS, "ms"),
                new Verdict("read of 500 products, p99", products.door.percentile(0.99), BY_ID_MS, "ms"),
                new Verdict("the door beside its owner, customers", 100 * customers.overhead(), OVERHEAD, "% more"),
                new Verdict("the door beside its owner, products", 100 * products.overhead(), OVERHEAD, "% more"));
    }

    private Asked ask(String what, Server owner, String database, Supplier<Question> questions) {
        try (var connection = system.database(database)) {
            var url = "http://127.0.0.1:" + system.port(owner);
            new Asked(client, url, connection).run(sizes.warmUp(), questions);
            var asked = new Asked(client, url, connection);
            asked.run(sizes.calls(), questions);
            say("%s, bare SQL: %s", what, asked.sql.summary());
            say("%s, at the owner: %s", what, asked.owner.summary());
            say("%s, at the door: %s", what, asked.door.summary());
            return asked;
        } catch (SQLException e) {
            throw new Fault("The database refused: " + e.getMessage(), e);
        }
    }

    private void say(String text, Object... values) {
        system.console().say(String.format(Locale.ROOT, text, values));
    }
}
