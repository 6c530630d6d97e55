package io.tillstream.kit.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();

    @Test
    void keepsDataOverARestartAndWritesThroughToTheDisk() throws Exception {
        try (var server = EmbeddedPostgres.start(durable(FreePort.any()))) {
            run(server, "CREATE TABLE kept(value text)");
            run(server, "INSERT INTO kept VALUES ('yes')");
        }

        try (var server = EmbeddedPostgres.start(durable(FreePort.any()))) {
            assertThat(query(server, "SELECT value FROM kept")).isEqualTo("yes");
            assertThat(query(server, "SHOW fsync")).isEqualTo("on");
            assertThat(query(server, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(query(server, "SHOW full_page_writes")).isEqualTo("on");
        }
        assertThat(said).isEmpty();
    }

    @Test
    void leavesNoProcessBehind() {
        var server = EmbeddedPostgres.start(PostgresOptions.fast(folder, FreePort.any()));
        var process = server.process().orElseThrow();

        server.close();

        assertThat(process.isAlive()).isFalse();
        assertThat(server.process()).isEmpty();
    }

    @Test
    void replacesTheOrphanOfAKilledRunAndSaysSo() throws Exception {
        var killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartsPostgresAndWaits.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(killed.inputReader().readLine()).isEqualTo("started");
        var orphan = Postmaster.of(folder.resolve("data")).orElseThrow();
        killed.destroyForcibly().waitFor();
        assertThat(orphan.process().isAlive()).isTrue();

        try (var server = EmbeddedPostgres.start(durable(FreePort.any()))) {
            assertThat(orphan.process().isAlive()).isFalse();
            assertThat(query(server, "SELECT value FROM kept")).isEqualTo("before the kill");
        }
        assertThat(said)
                .singleElement()
                .asString()
                .contains("orphan", "pid " + orphan.process().pid());
    }

    @Test
    void takesNobodyElsesProcessForItsOrphan() throws Exception {
        var data = Files.createDirectories(folder.resolve("data"));
        var somebody = ProcessHandle.current().pid();
        Files.writeString(data.resolve("postmaster.pid"), somebody + "\n" + data + "\n1000000000\n15432\n");

        assertThat(Postmaster.of(data)).isEmpty();
    }

    @Test
    void saysThatItsPortIsTaken() throws Exception {
        try (var taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(PostgresOptions.fast(folder, taken.getLocalPort())))
                    .isInstanceOf(ServerFailed.class)
                    .hasMessageContaining("PostgreSQL did not start");
        }
    }

    private PostgresOptions durable(int port) {
        return durable(folder, port, said::add);
    }

    /** As a run keeps its data, but with one database and with programs that all tests share: both save seconds. */
    static PostgresOptions durable(Path folder, int port, Consumer<String> say) {
        var data = folder.resolve("data");
        return new PostgresOptions(
                data,
                null,
                folder.resolve("log"),
                port,
                true,
                PostgresOptions.USUAL_BUFFERS,
                List.of("tillstream_order"),
                say);
    }

    static void run(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl("tillstream_order"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl("tillstream_order"));
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
