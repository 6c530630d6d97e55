package io.tillstream.kit.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** What a fresh server still lacks: our databases, and the proof that its settings are the ones asked for. */
final class PostgresSetup {

    private final PostgresOptions options;

    PostgresSetup(PostgresOptions options) {
        this.options = options;
    }

    static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=" + EmbeddedPostgres.USER;
    }

    void complete() {
        try (var connection = DriverManager.getConnection(jdbcUrl(options.port(), "postgres"))) {
            requireOurs(connection);
            if (options.durable()) {
                requireDurable(connection);
            }
            Databases.createMissing(connection, options.databases());
        } catch (SQLException e) {
            throw new ServerFailed("PostgreSQL started but does not answer: " + e.getMessage(), e);
        }
    }

    /** Another server on the same port would answer as well. */
    private void requireOurs(Connection connection) throws SQLException {
        var folder = show(connection, "data_directory");
        if (!options.dataDir().toAbsolutePath().normalize().toString().equals(folder)) {
            throw new ServerFailed("Port " + options.port() + " is served by another PostgreSQL (" + folder + ")");
        }
    }

    private static void requireDurable(Connection connection) throws SQLException {
        for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            var value = show(connection, setting);
            if (!"on".equals(value)) {
                throw new ServerFailed("PostgreSQL would lose data: " + setting + " is " + value);
            }
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("SHOW " + setting)) {
            result.next();
            return result.getString(1);
        }
    }
}
