package io.tillstream.local;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Stands in for a service where the launcher alone is under test: ready at once, and dies when asked. */
public final class StubService {

    private StubService() {}

    public static void main(String[] arguments) throws Exception {
        if ("yes".equals(System.getenv("STUB_FAILS"))) {
            System.out.println("the stub cannot start");
            System.exit(7);
        }
        var port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        var server = HttpServer.create(new InetSocketAddress(System.getenv("QUARKUS_HTTP_HOST"), port), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext("/die", exchange -> Runtime.getRuntime().halt(3));
        server.start();
    }

    static void die(int port) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/die"))
                .build();
        HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .exceptionally(died -> null)
                .get();
    }
}
