package io.tillstream.acceptance.input;

import io.tillstream.acceptance.Operations;
import io.tillstream.acceptance.RunningSystem;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the services have stored, each table as the number and a checksum of its rows: whatever changes, shows. */
final class Stored {

    /** What moves by itself: queues, copies of others' records; and wrong passwords and PINs, counted because they are wrong. */
    private static final Set<String> NOT_WHAT_WAS_SAID =
            Set.of("outbox", "inbox", "copy", "login_failure", "pin_failure");

    private static final String TABLES =
            "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                    + " WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition ORDER BY 1";

    private Stored() {}

    /** Of a service with a database its own; the gateway has none, and stores with all others. */
    static Map<String, String> by(String service) {
        var owners = service.equals("gateway") ? Operations.SERVICES.subList(1, 5) : List.of(service);
        var all = new TreeMap<String, String>();
        owners.forEach(owner -> all.putAll(tables(owner)));
        return all;
    }

    private static Map<String, String> tables(String service) {
        var url = "jdbc:postgresql://127.0.0.1:" + RunningSystem.get().port("postgres") + "/tillstream_" + service;
        try (var connection = DriverManager.getConnection(url, "postgres", "tillstream")) {
            return sums(connection, service);
        } catch (SQLException failure) {
            throw new IllegalStateException(url, failure);
        }
    }

    private static Map<String, String> sums(Connection connection, String service) throws SQLException {
        var sql = tables(connection).stream()
                .map(table -> "SELECT '" + table
                        + "', count(*) || ' rows, ' || coalesce(sum(hashtextextended(t::text, 0)), 0)" + " FROM \""
                        + table + "\" t")
                .collect(Collectors.joining(" UNION ALL "));
        var sums = new TreeMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                sums.put(service + "." + rows.getString(1), rows.getString(2));
            }
        }
        return sums;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        names.removeAll(NOT_WHAT_WAS_SAID);
        return names;
    }
}
