package io.tillstream.kit.data.copy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.kit.testing.TestServers;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class AskingAnOwnerForManyRecordsTest {

    /** What our servers take of an address. */
    private static final int LONGEST_ADDRESS = 4_000;

    private static final long FIRST = 9_007_199_254_000_000L;

    @Inject
    Pool pool;

    private final List<String> addresses = new CopyOnWriteArrayList<>();
    private HttpServer owner;

    @BeforeEach
    void anOwnerThatKnowsEverything() throws IOException {
        owner = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        owner.createContext("/internal/records/far.thing", this::answer);
        owner.start();
    }

    @AfterEach
    void stop() {
        owner.stop(0);
    }

    @Test
    void givesAllOfThemByAddressesThatAServerTakes() {
        var url = "http://127.0.0.1:" + owner.getAddress().getPort();
        var copies = new Copies(pool, Optional.of(Map.of("far.thing", url)));
        var ids = LongStream.range(FIRST, FIRST + 450).boxed().toList();

        var found = copies.findAll("far.thing", ids).await().indefinitely();

        assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(addresses).hasSizeGreaterThan(1).allMatch(address -> address.length() < LONGEST_ADDRESS);
    }

    private void answer(HttpExchange exchange) throws IOException {
        addresses.add(exchange.getRequestURI().toString());
        var body = Arrays.stream(exchange.getRequestURI().getQuery().split("&"))
                .map(pair -> pair.substring("id=".length()))
                .map(id -> "{\"id\":" + id + ",\"version\":1,\"record\":{\"id\":" + id + "}}")
                .collect(Collectors.joining(",", "[", "]"))
                .getBytes();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
