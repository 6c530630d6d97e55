package io.tillstream.gateway.payload;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.tillstream.gateway.Json;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A loader in another program, which answers a GET: a JSON array, or an object with records, version and deleted. */
final class RemoteLoader implements PosDataLoader {

    private static final int OK = 200;

    private final String model;
    private final PayloadSettings.Remote settings;
    private final HttpClient client;

    RemoteLoader(String model, PayloadSettings.Remote settings, HttpClient client) {
        this.model = model;
        this.settings = settings;
        this.client = client;
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public String scope(Register register) {
        return switch (settings.scope()) {
            case "company" -> "company:" + register.companyId();
            case "store" -> "store:" + register.storeId();
            default -> "register:" + register.configId();
        };
    }

    @Override
    public Duration cacheTime() {
        return settings.cacheTime();
    }

    @Override
    public Uni<Loaded> load(Register register) {
        return ask(query(register));
    }

    @Override
    public Uni<Loaded> delta(Register register, String since) {
        return since.isEmpty() ? load(register) : ask(query(register) + "&since=" + encoded(since));
    }

    private Uni<Loaded> ask(String query) {
        return Uni.createFrom().completionStage(() -> send(query).toCompletionStage());
    }

    private Future<Loaded> send(String query) {
        var address = settings.url() + (settings.url().getRawQuery() == null ? "?" : "&") + query;
        var options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(address)
                .setTimeout(settings.timeout().toMillis());
        return client.request(options)
                .map(this::withHeaders)
                .compose(HttpClientRequest::send)
                .compose(RemoteLoader::body)
                .map(body -> loaded(Json.tree(body.getBytes())));
    }

    private HttpClientRequest withHeaders(HttpClientRequest request) {
        request.putHeader(HttpHeaders.ACCEPT, "application/json");
        settings.authorization().ifPresent(value -> request.putHeader(HttpHeaders.AUTHORIZATION, value));
        return request;
    }

    private static Future<Buffer> body(HttpClientResponse response) {
        return response.statusCode() == OK
                ? response.body()
                : Future.failedFuture(new IllegalStateException("it answered with " + response.statusCode()));
    }

    private static Loaded loaded(JsonNode answer) {
        if (answer.isArray()) {
            return Loaded.all(objects(answer));
        }
        if (!answer.path("records").isArray()) {
            throw new IllegalStateException("its answer has no records");
        }
        var version = answer.path("version").isMissingNode()
                ? null
                : answer.path("version").asText();
        return answer.path("full").asBoolean(true)
                ? new Loaded(objects(answer.path("records")), List.of(), version, true)
                : Loaded.changes(version, objects(answer.path("records")), ids(answer.path("deleted")));
    }

    private static List<JsonNode> objects(JsonNode array) {
        var objects = new ArrayList<JsonNode>();
        for (var record : array) {
            if (!record.path("id").isIntegralNumber()) {
                throw new IllegalStateException("a record has no id");
            }
            objects.add(record);
        }
        return objects;
    }

    private static List<Long> ids(JsonNode array) {
        var ids = new ArrayList<Long>();
        array.forEach(id -> ids.add(id.asLong()));
        return ids;
    }

    private static String query(Register register) {
        return "configId=" + register.configId() + "&storeId=" + register.storeId() + "&companyId="
                + register.companyId();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
