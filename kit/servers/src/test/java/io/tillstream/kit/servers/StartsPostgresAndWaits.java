package io.tillstream.kit.servers;

import java.nio.file.Path;

/** A program to be killed: it starts PostgreSQL, writes a row, says so and waits. */
final class StartsPostgresAndWaits {

    private StartsPostgresAndWaits() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var options = EmbeddedPostgresTest.durable(folder, FreePort.any(), System.err::println);
        var server = EmbeddedPostgres.start(options);
        EmbeddedPostgresTest.run(server, "CREATE TABLE kept(value text)");
        EmbeddedPostgresTest.run(server, "INSERT INTO kept VALUES ('before the kill')");
        System.out.println("started");
        Thread.sleep(60_000);
    }
}
