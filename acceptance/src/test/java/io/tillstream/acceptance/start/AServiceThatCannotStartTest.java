package io.tillstream.acceptance.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillstream.acceptance.RunningSystem;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** It says so in one line that says what to do, and ends with a code that is not 0. What else it may say: the kit's tests. */
class AServiceThatCannotStartTest {

    private static final String GATEWAY = "pos-gateway";
    private static final String PARTNER = "partner-service";

    @TempDir
    Path empty;

    @Test
    void whoseSettingsMeanNothing() {
        assertSaid(GATEWAY, Map.of("QUARKUS_HTTP_PORT", "eighty"), "wrong configuration", "eighty");
        assertSaid(GATEWAY, Map.of("TILLSTREAM_TRACES_SHARE", "10"), "from 0 (none) to 1 (all)", "10");
    }

    @Test
    void whosePortIsTaken() {
        var taken = String.valueOf(RunningSystem.get().port("gateway"));

        assertSaid(GATEWAY, Map.of("QUARKUS_HTTP_PORT", taken), "port " + taken + " is in use", "QUARKUS_HTTP_PORT");
    }

    @Test
    void inProductionWithoutKeys() {
        var production = Map.of(
                "TILLSTREAM_ENVIRONMENT", "production",
                "TILLSTREAM_POSTGRES_PASSWORD", "s3cret",
                "TILLSTREAM_KEYS_DIR", empty.toString());

        assertSaid(GATEWAY, production, "no signing keys", "TILLSTREAM_KEYS_DIR");
    }

    @Test
    void whoseDatabaseIsNotThere() {
        var nobody = String.valueOf(Start.freePort());

        assertSaid(
                PARTNER,
                Map.of("TILLSTREAM_POSTGRES_PORT", nobody, "QUARKUS_FLYWAY_CONNECT_RETRIES", "0"),
                "cannot be reached",
                "TILLSTREAM_POSTGRES_HOST");
        assertSaid(
                PARTNER,
                Map.of("TILLSTREAM_DATABASE", "no_such", "QUARKUS_FLYWAY_CONNECT_RETRIES", "0"),
                "there is no database",
                "create it");
    }

    @Test
    void whoseDatabaseIsOfANewerRelease() throws SQLException {
        databaseOfRelease("from_the_future", 999);

        assertSaid(PARTNER, Map.of("TILLSTREAM_DATABASE", "from_the_future"), "of a newer release", "999");
    }

    private static void assertSaid(String service, Map<String, String> environment, String... words) {
        try (var start = Start.of(service, environment)) {
            assertThat(start.exitCode()).isNotZero();
            assertThat(start.said()).as("%s", start.said()).noneMatch(line -> line.startsWith("\tat "));
            assertThat(start.said().get(start.said().size() - 1))
                    .startsWith(service + " cannot start: ")
                    .contains(words);
        }
    }

    /** Only what a service looks at first: which migrations were applied. */
    private static void databaseOfRelease(String name, int version) throws SQLException {
        var server = "jdbc:postgresql://127.0.0.1:" + RunningSystem.get().port("postgres") + "/";
        try (var connection = DriverManager.getConnection(server + "postgres", "postgres", "tillstream");
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        try (var connection = DriverManager.getConnection(server + name, "postgres", "tillstream");
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE flyway_schema_history (installed_rank int PRIMARY KEY, version varchar(50),"
                    + " description varchar(200) NOT NULL, type varchar(20) NOT NULL, script varchar(1000) NOT NULL,"
                    + " checksum int, installed_by varchar(100) NOT NULL, installed_on timestamp NOT NULL DEFAULT now(),"
                    + " execution_time int NOT NULL, success boolean NOT NULL)");
            statement.execute("INSERT INTO flyway_schema_history VALUES (1, '" + version
                    + "', 'what comes', 'SQL', 'V999__what_comes.sql', 1, 'postgres', now(), 1, true)");
        }
    }
}
