package io.tillstream.bench.rpc;

import io.tillstream.bench.BenchSystem;
import io.tillstream.local.cli.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Customers and products, written into their owners' databases in sets. */
final class Records {

    static final String CONFIG = "tillstream_config";
    static final String PARTNER = "tillstream_partner";
    private static final String PRODUCTS = "/io/tillstream/bench/payload/products.sql";
    private static final String CUSTOMERS = "/io/tillstream/bench/rpc/customers.sql";

    private final BenchSystem system;

    Records(BenchSystem system) {
        this.system = system;
    }

    void write(int customers, int products) {
        system.console().say("writing %,d customers and %,d products".formatted(customers, products));
        run(PARTNER, text(CUSTOMERS).replace("{count}", String.valueOf(customers)));
        run(CONFIG, text(PRODUCTS).replace("{count}", String.valueOf(products)));
        // What autovacuum does a minute later: statistics, and which pages need no look at their rows.
        run(PARTNER, "VACUUM ANALYZE partner");
        run(CONFIG, "VACUUM ANALYZE product");
    }

    List<Long> products(int count) {
        var ids = new ArrayList<Long>();
        try (var connection = system.database(CONFIG);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT id FROM product WHERE code LIKE 'BENCH-%' ORDER BY code LIMIT " + count)) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        } catch (SQLException e) {
            throw new Fault("The database refused: " + e.getMessage(), e);
        }
        return ids;
    }

    private void run(String database, String script) {
        try (var connection = system.database(database);
                var statement = connection.createStatement()) {
            statement.execute(script);
        } catch (SQLException e) {
            throw new Fault("The database refused: " + e.getMessage(), e);
        }
    }

    private static String text(String script) {
        try (var stream = Records.class.getResourceAsStream(script)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Fault("Cannot read " + script, e);
        }
    }
}
