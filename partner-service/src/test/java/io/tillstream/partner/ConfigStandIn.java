package io.tillstream.partner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Answers as config-service does: company 1, pricelist 2, fiscal positions 5 and 6, register 11 of store 1. */
public class ConfigStandIn implements QuarkusTestResourceLifecycleManager {

    private static final Map<String, String> RECORDS = Map.of(
            "res.company", "{\"id\":1,\"name\":\"Grachtkade\",\"code\":\"GRACHT\"}",
            "product.pricelist", "{\"id\":2,\"name\":\"Members\",\"code\":\"MEMBERS\"}",
            "account.fiscal.position", "{\"id\":5,\"name\":\"Business\",\"code\":\"BUSINESS\"}",
            "pos.config", "{\"id\":11,\"name\":\"Till 1\",\"store_id\":1,\"company_id\":1}");

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        server.createContext("/internal/records/", ConfigStandIn::records);
        server.createContext("/internal/models/", ConfigStandIn::searchRead);
        server.start();
        return Map.of(
                "tillstream.config.url",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void records(HttpExchange call) throws IOException {
        var model = call.getRequestURI().getPath().substring("/internal/records/".length());
        var record = RECORDS.get(model);
        var id = record.replaceAll("\\{\"id\":(\\d+).*", "$1");
        var known = ("&" + call.getRequestURI().getQuery() + "&").contains("&id=" + id + "&");
        answer(call, known ? "[{\"id\":" + id + ",\"version\":1,\"record\":" + record + "}]" : "[]");
    }

    private static void searchRead(HttpExchange call) throws IOException {
        var model = call.getRequestURI().getPath().split("/")[3];
        var more = model.equals("account.fiscal.position") ? ",{\"id\":6,\"name\":\"Export\",\"code\":\"EXPORT\"}" : "";
        answer(call, "[" + RECORDS.get(model) + more + "]");
    }

    private static void answer(HttpExchange call, String json) throws IOException {
        call.getRequestBody().readAllBytes();
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(200, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
