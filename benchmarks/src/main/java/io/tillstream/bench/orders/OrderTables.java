package io.tillstream.bench.orders;

import io.tillstream.bench.BenchSystem;
import io.tillstream.local.cli.Fault;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** What a measurement looks at, and prepares, in the order-service's own database. */
final class OrderTables {

    private static final String DATABASE = "tillstream_order";
    private static final Duration MOST_DRAIN = Duration.ofMinutes(2);
    private static final String TABLES =
            "order_key, order_number, chain_head, pos_order, order_line, order_payment, order_tax, refunded_line";

    private final BenchSystem system;

    OrderTables(BenchSystem system) {
        this.system = system;
    }

    /** {@code fsync} and its friends, as the server itself says. */
    String durability() {
        return "fsync " + text("SHOW fsync") + ", synchronous_commit " + text("SHOW synchronous_commit")
                + ", full_page_writes " + text("SHOW full_page_writes");
    }

    void makeBareTables() {
        execute(BareScript.tables());
    }

    /** Every round of the baseline begins with empty tables. */
    void emptyBareTables() {
        execute("TRUNCATE bare.order_key, bare.order_number, bare.pos_order, bare.order_line, bare.order_payment,"
                + " bare.order_tax, bare.outbox");
    }

    /** No orders any more; the outbox must be drained before. */
    void empty() {
        execute("TRUNCATE " + TABLES);
    }

    /** So that no round pays for the pages that another one wrote. */
    void checkpoint() {
        execute("CHECKPOINT");
    }

    void analyse() {
        execute("VACUUM ANALYZE " + TABLES);
    }

    long stored() {
        return Long.parseLong(text("SELECT count(*) FROM order_key"));
    }

    /** @return how long it took until Kafka had acknowledged every event */
    Duration awaitDrain() {
        var begun = System.nanoTime();
        try (var connection = system.database(DATABASE);
                var look = connection.prepareStatement("SELECT EXISTS (SELECT 1 FROM outbox)")) {
            while (true) {
                try (var row = look.executeQuery()) {
                    row.next();
                    if (!row.getBoolean(1)) {
                        return Duration.ofNanos(System.nanoTime() - begun);
                    }
                }
                if (System.nanoTime() - begun > MOST_DRAIN.toNanos()) {
                    throw new Fault("The outbox still holds events after " + MOST_DRAIN.toSeconds() + " s");
                }
                Thread.sleep(10);
            }
        } catch (SQLException e) {
            throw failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault("interrupted", e);
        }
    }

    Connection connection() throws SQLException {
        return system.database(DATABASE);
    }

    private void execute(String sql) {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private String text(String sql) {
        try (var connection = connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    static Fault failed(SQLException e) {
        return new Fault("The database refused: " + e.getMessage(), e);
    }
}
