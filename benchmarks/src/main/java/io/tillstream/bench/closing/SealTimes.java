package io.tillstream.bench.closing;

import io.tillstream.bench.BenchSystem;
import io.tillstream.local.Server;
import io.tillstream.local.cli.Fault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** How long the order-service took to answer the calls that seal, by its own metrics: commit and JSON included. */
final class SealTimes {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI metrics;

    SealTimes(BenchSystem system) {
        this.metrics = URI.create("http://127.0.0.1:" + system.port(Server.ORDER) + "/q/metrics");
    }

    /** Milliseconds of all of them together since the service began. */
    double total() {
        return 1000
                * read().lines()
                        .filter(line -> line.startsWith("http_server_requests_seconds_sum") && line.contains("/seal\""))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .sum();
    }

    private String read() {
        try {
            return http.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new Fault("The order-service's metrics do not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault("interrupted", e);
        }
    }
}
