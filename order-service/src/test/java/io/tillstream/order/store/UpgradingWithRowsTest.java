package io.tillstream.order.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillstream.kit.testing.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A database of an earlier version, with orders of every kind in it, becomes one of today and loses nothing. */
class UpgradingWithRowsTest {

    private static final String FIRST_RELEASE = "003";
    private static final List<String> TABLES = List.of(
            "order_key",
            "order_number",
            "chain_head",
            "pos_order",
            "order_line",
            "order_payment",
            "order_tax",
            "refunded_line",
            "quarantine",
            "session_seal",
            "invoice_counter",
            "invoice",
            "copy",
            "inbox",
            "outbox",
            "outbox_sequence",
            "idempotency",
            "tombstone");

    private final String database = "upgrade_" + System.nanoTime();

    @Test
    void rowsOfTheFirstReleaseSurvive() throws SQLException {
        onServer("CREATE DATABASE " + database);
        migrations(FIRST_RELEASE).migrate();
        try (var old = connect(database)) {
            execute(old, ROWS);
            var before = counts(old);

            var done = migrations("latest").migrate();

            assertThat(done.success).isTrue();
            assertThat(done.migrationsExecuted).isPositive();
            assertThat(counts(old)).isEqualTo(before).doesNotContain(0L);
            assertThat(number(
                            old,
                            "SELECT count(*) FROM pos_order WHERE ordered_at > received_at + interval '10 minutes'"))
                    .isZero();
            assertThat(number(old, "SELECT repairs FROM quarantine WHERE id = 1"))
                    .isZero();
            assertThat(number(old, "SELECT cardinality(parked) FROM session_seal"))
                    .isZero();
            assertThat(migrations("latest").migrate().migrationsExecuted).isZero();
        } finally {
            onServer("DROP DATABASE " + database + " WITH (FORCE)");
        }
    }

    /** A sale in the month before, its refund and a parked order in this one; the sale's till had a clock far ahead. */
    private static final String ROWS = """
            SELECT ensure_month((date_trunc('month', now()) - interval '1 month')::date);
            INSERT INTO chain_head VALUES (1, 2, 'h2');
            INSERT INTO order_key VALUES (1, 'u1', 'c1', 1, date_trunc('month', now()) - interval '1 month', '{"id": 1}'),
                (1, 'u2', 'c2', 2, date_trunc('month', now()), '{"id": 2}'),
                (1, 'u3', 'c3', 3, date_trunc('month', now()), '{"id": 3}');
            INSERT INTO order_number VALUES (1, 'N-1', 1), (1, 'N-2', 2), (1, 'N-3', 3);
            INSERT INTO pos_order (id, month, company_id, store_id, register_id, session_id, uid, number, pos_reference, state,
                partner_id, partner_uuid, currency, decimals, total, tax, paid, change, flags, custom, ordered_at, received_at,
                content_hash, chain_position, chain_hash)
            VALUES
                (1, date_trunc('month', now()) - interval '1 month', 1, 1, 1, 7, 'u1', 'N-1', 'N-1', 'done', NULL, 'p1',
                 'EUR', 2, 12.10, 2.10, 12.10, 0, '{clock}', '{"a": 1}', now() + interval '3 years',
                 date_trunc('month', now()) - interval '3 days', 'c1', 1, 'h1'),
                (2, date_trunc('month', now()), 1, 1, 1, 8, 'u2', 'N-2', 'N-2', 'paid', 27, NULL, 'EUR', 2, -12.10, -2.10,
                 -12.10, 0, '{}', NULL, now(), now(), 'c2', 2, 'h2'),
                (3, date_trunc('month', now()), 1, 1, 1, NULL, 'u3', 'N-3', 'N-3', 'draft', NULL, NULL, 'EUR', 2, 5, 0, 0, 0,
                 '{}', NULL, now(), now(), 'c3', NULL, NULL);
            INSERT INTO order_line (id, month, order_id, position, uuid, product_id, quantity, unit_price, discount, tax_ids,
                untaxed, total, booked_untaxed, refunded_line_id, refunded_order_id)
            SELECT id, month, id, 1, 'l' || id, 1, CASE id WHEN 2 THEN -1 ELSE 1 END, 10, 0, '{1,2}', 10, 12.10, 10,
                CASE id WHEN 2 THEN 1 END, CASE id WHEN 2 THEN 1 END FROM pos_order;
            INSERT INTO order_payment (id, month, order_id, position, payment_method_id, kind, amount)
            SELECT id, month, id, 1, 1, 'cash', total FROM pos_order;
            INSERT INTO order_tax SELECT o.id, o.month, o.id, t.id, 1510, 10, 1.05
            FROM pos_order o, unnest('{1,2}'::bigint[]) AS t(id);
            INSERT INTO refunded_line VALUES (1, 1, date_trunc('month', now()) - interval '1 month', 1, 1);
            INSERT INTO quarantine (id, company_id, raw_hash, draft, reason, detail, original, sender, received_at)
            VALUES (1, 1, 'r1', false, 'unknown-product', '', '{"uuid": 5}', '{}', now());
            INSERT INTO session_seal VALUES (7, 1, 'first', now(), '{"sessionId": 7}', now());
            INSERT INTO invoice_counter VALUES (1, 2026, 1);
            INSERT INTO invoice (company_id, store_id, order_id, number, currency, total, tax, user_id, invoiced_at)
            VALUES (1, 1, 1, 'INV/2026/00001', 'EUR', 12.10, 2.10, 3, now());
            INSERT INTO copy VALUES ('res.partner', 27, 3, '{"name": "Anna", "uuid": "p1"}'), ('res.partner', 28, 1, NULL),
                ('res.partner', 29, 1, '{"name": false}');
            INSERT INTO inbox (consumer, event_id) VALUES ('order-service', 'e1');
            INSERT INTO outbox_sequence VALUES ('pos.orders', '1', 2);
            INSERT INTO outbox (topic, key, type, subject, sequence) VALUES ('pos.orders', '1', 't', 's', 2);
            INSERT INTO idempotency (caller, operation, key, body_hash) VALUES ('1', 'POST', 'k', 'h');
            INSERT INTO tombstone VALUES ('pos.order', 1, pg_current_xact_id());
            """;

    private Flyway migrations(String target) {
        return Flyway.configure()
                .dataSource(url(database), "postgres", "tillstream")
                .locations("db/kit", "db/migration")
                .target(target)
                .load();
    }

    private static void onServer(String sql) throws SQLException {
        try (var server = connect("postgres")) {
            execute(server, sql);
        }
    }

    private static List<Long> counts(Connection connection) throws SQLException {
        var counts = new ArrayList<Long>();
        for (var table : TABLES) {
            counts.add(number(connection, "SELECT count(*) FROM " + table));
        }
        return counts;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", "tillstream");
    }

    private static String url(String database) {
        var servers = TestServers.config();
        return "jdbc:postgresql://%s:%s/%s"
                .formatted(servers.get("tillstream.postgres.host"), servers.get("tillstream.postgres.port"), database);
    }
}
