package io.tillstream.config.till;

import io.restassured.path.json.JsonPath;
import io.tillstream.config.Chain;
import java.util.List;
import java.util.Map;

/** What a till got of one model. */
public record Segment(JsonPath json) {

    public static Segment full(String model, long register, long store) {
        return load(model, register, store, Map.of());
    }

    /** What changed since this segment was loaded. */
    public Segment next(long register, long store) {
        return load(
                json.getString("model"),
                register,
                store,
                Map.of(
                        "epoch",
                        json.getString("epoch"),
                        "horizon",
                        json.getString("horizon"),
                        "scope",
                        json.getString("scope")));
    }

    private static Segment load(String model, long register, long store, Map<String, String> since) {
        var answer = Chain.tillsService()
                .queryParams(Map.of("configId", register, "storeId", store, "companyId", 1))
                .queryParams(since)
                .get("/internal/models/" + model + "/segment");
        answer.then().statusCode(200);
        return new Segment(answer.jsonPath());
    }

    public boolean isFull() {
        return json.getBoolean("full");
    }

    public List<Long> ids() {
        return json.getList("records.id", Long.class);
    }

    public List<Long> deleted() {
        return json.getList("deleted", Long.class);
    }

    public Map<String, Object> record(long id) {
        return json.getMap("records.find { it.id == " + id + " }");
    }
}
