package io.tillstream.kit.testing;

import io.tillstream.contracts.Topics;
import io.tillstream.kit.servers.EmbeddedKafka;
import io.tillstream.kit.servers.EmbeddedPostgres;
import io.tillstream.kit.servers.Folders;
import io.tillstream.kit.servers.FreePort;
import io.tillstream.kit.servers.PostgresOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** Runs both servers on throw-away data until its standard input ends; prints their ports when they are ready. */
public final class EmbeddedServersMain {

    private EmbeddedServersMain() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("tillstream-test-servers");
        try {
            serve(folder);
        } finally {
            Folders.delete(folder);
        }
        // Not every thread of a broker is a daemon.
        System.exit(0);
    }

    private static void serve(Path folder) throws Exception {
        var options = PostgresOptions.fast(folder.resolve("postgres"), FreePort.any());
        var postgres = CompletableFuture.supplyAsync(() -> EmbeddedPostgres.start(options));
        try (var kafka = EmbeddedKafka.start(folder.resolve("kafka"), FreePort.any(), Topics.all())) {
            System.out.println(postgres.get().port() + " " + kafka.port());
            while (System.in.read() >= 0) {
                // Whatever is typed: only the end counts.
            }
        } finally {
            postgres.thenAccept(EmbeddedPostgres::close).get();
        }
    }
}
