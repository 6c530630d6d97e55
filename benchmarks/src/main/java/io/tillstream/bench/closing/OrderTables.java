package io.tillstream.bench.closing;

import io.tillstream.bench.BenchSystem;
import io.tillstream.local.cli.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/** The order-service's tables, looked at from beside it: a day's orders are put there, and the bare sums are asked for. */
final class OrderTables implements AutoCloseable {

    private static final String SOLD = read("sold-orders.sql");
    private static final String TAKINGS = read("bare-takings.sql");

    private final Connection connection;

    OrderTables(BenchSystem system) {
        try {
            this.connection = system.database("tillstream_order");
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Whether a commit waits for the disk, as PostgreSQL says it. */
    String durability() {
        return "fsync " + text("SHOW fsync") + ", synchronous_commit " + text("SHOW synchronous_commit");
    }

    /** A paid day at a till. */
    void sell(Till till, Sold sold, int orders) {
        try (var insert = connection.prepareStatement(SOLD)) {
            var place = 1;
            for (var id : new long[] {
                till.registerId(),
                till.sessionId(),
                till.cashMethod(),
                till.cardMethod(),
                sold.product(),
                sold.tax(),
                sold.taxAccount(),
                sold.income(),
                sold.category(),
                orders
            }) {
                insert.setLong(place++, id);
            }
            insert.execute();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** What autovacuum does while a day goes by. */
    void analyse() {
        try (var statement = connection.createStatement()) {
            statement.execute("VACUUM (ANALYZE) pos_order, order_line, order_payment, order_tax");
            statement.execute("CHECKPOINT");
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Milliseconds that the bare sums of a session take, read to the last row. */
    double bareSums(long sessionId) {
        try (var query = connection.prepareStatement(TAKINGS)) {
            query.setLong(1, sessionId);
            var begun = System.nanoTime();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    rows.getBigDecimal("amount");
                }
            }
            return (System.nanoTime() - begun) / 1e6;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Orders that closes have left to be marked as done. */
    long notDone() {
        return Long.parseLong(text("SELECT count(*) FROM pos_order WHERE state = 'paid'"));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private String text(String sql) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static Fault failed(SQLException e) {
        return new Fault("The order-service's database says: " + e.getMessage(), e);
    }

    private static String read(String name) {
        try (var script = OrderTables.class.getResourceAsStream(name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Fault("Cannot read " + name + ": " + e.getMessage(), e);
        }
    }
}
