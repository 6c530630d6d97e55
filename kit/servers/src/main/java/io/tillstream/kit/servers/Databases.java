package io.tillstream.kit.servers;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The databases of the system: one for each service that keeps data. */
public final class Databases {

    private static final List<String> NAMES =
            List.of("tillstream_config", "tillstream_session", "tillstream_order", "tillstream_partner");

    private Databases() {}

    public static List<String> names() {
        return NAMES;
    }

    /** Makes those that the server lacks. */
    public static void createMissing(Connection administrator, List<String> databases) throws SQLException {
        for (var database : databases) {
            if (!exists(administrator, database)) {
                create(administrator, database);
            }
        }
    }

    private static boolean exists(Connection administrator, String database) throws SQLException {
        try (var find = administrator.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            find.setString(1, database);
            try (var found = find.executeQuery()) {
                return found.next();
            }
        }
    }

    private static void create(Connection administrator, String database) throws SQLException {
        try (var create = administrator.createStatement()) {
            create.execute("CREATE DATABASE \"" + database + "\"");
        }
    }
}
