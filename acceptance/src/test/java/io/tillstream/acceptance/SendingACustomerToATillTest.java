package io.tillstream.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendingACustomerToATillTest {

    private final Person cashier = Person.cashier();
    private final Person manager = Person.manager();
    private Register till;
    private int ana;

    @BeforeEach
    void aTillIsOpen() {
        till = Register.opened(cashier, "DAM-02");
        ana = manager.callKw("res.partner", "search", List.of(List.of(List.of("name", "=", "Ana Bar"))), Map.of())
                .jsonPath()
                .getInt("result[0]");
    }

    @Test
    void arrivesAndIsAcknowledged() throws Exception {
        try (var socket = TillSocket.connect(cashier, till.id)) {
            assertThat(socket.await("welcome").getLong("sessionId")).isEqualTo(till.sessionId);
            var id = send();

            var selection = socket.awaitSelection(id);
            assertThat(selection.getString("record.name")).isEqualTo("Ana Bar");
            socket.send("{\"type\":\"ack\",\"id\":\"" + id + "\",\"outcome\":\"applied\"}");

            await().untilAsserted(() -> assertThat(status(id)).isEqualTo("delivered"));
        }
    }

    @Test
    void waitsForATillThatIsAway() throws Exception {
        var id = send();
        await().untilAsserted(() -> assertThat(status(id)).isEqualTo("pending"));

        try (var socket = TillSocket.connect(cashier, till.id)) {
            socket.awaitSelection(id);
            socket.send("{\"type\":\"ack\",\"id\":\"" + id
                    + "\",\"outcome\":\"rejected\",\"reason\":\"the order is paid\"}");
            await().untilAsserted(() -> assertThat(status(id)).isEqualTo("rejected"));
        }
    }

    @Test
    void answersTheTillsOwnRequest() throws Exception {
        var request = cashier.post(
                "/api/selection-requests", Map.of("registerId", till.id, "model", "res.partner", "orderUuid", "o-1"));
        request.then().statusCode(201);
        var token = java.net
                .URI
                .create(request.jsonPath().getString("url"))
                .toString()
                .replaceFirst(".*[=/#]", "");

        try (var socket = TillSocket.connect(cashier, till.id)) {
            String id = manager.post("/api/partners/" + ana + "/selections", Map.of("requestToken", token))
                    .then()
                    .statusCode(202)
                    .body("status", equalTo("pending"))
                    .extract()
                    .path("id");
            var selection = socket.awaitSelection(id);
            assertThat(selection.getString("requestId"))
                    .isEqualTo(request.jsonPath().getString("id"));
            assertThat(selection.getString("orderUuid")).isEqualTo("o-1");
            socket.send("{\"type\":\"ack\",\"id\":\"" + id + "\",\"outcome\":\"applied\"}");

            manager.post("/api/partners/" + ana + "/selections", Map.of("requestToken", token))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("request-answered"))
                    .body("selectionId", equalTo(id));
            await().untilAsserted(() -> manager.post("/api/selection-requests/lookup", Map.of("requestToken", token))
                    .then()
                    .statusCode(200)
                    .body("registerName", equalTo(selectionRegisterName()))
                    .body("answeredBy.status", equalTo("delivered")));
        }
    }

    @Test
    void theSenderSeesWhichTillsAreOpenAndTheManagerWhatWasSent() throws Exception {
        try (var socket = TillSocket.connect(cashier, till.id)) {
            socket.await("welcome");
            var open =
                    manager.get("/api/tills").jsonPath().setRootPath("items.find { it.registerId == " + till.id + " }");
            assertThat(open.getBoolean("connected")).isTrue();
            assertThat(open.getString("session.state")).isEqualTo("opened");
            assertThat(open.getString("code")).isEqualTo("DAM-02");
            assertThat(open.getString("storeName")).isNotBlank();
            assertThat(manager.get("/api/tills?all=true").jsonPath().getList("items.code"))
                    .contains("DAM-02")
                    .doesNotContain("UTR-01");
            assertThat(manager.get("/api/tills?q=dam-02").jsonPath().getList("items.code"))
                    .containsExactly("DAM-02");

            var id = send();
            socket.awaitSelection(id);
            socket.send("{\"type\":\"ack\",\"id\":\"" + id
                    + "\",\"outcome\":\"rejected\",\"reason\":\"the order changed\"}");

            await().untilAsserted(() -> manager.get("/api/selections?registerId=" + till.id)
                    .then()
                    .body("items[0].id", equalTo(id))
                    .body("items[0].recordName", equalTo("Ana Bar"))
                    .body("items[0].status", equalTo("rejected"))
                    .body("items[0].reason", equalTo("the order changed")));
        }
    }

    @Test
    void goesToNoTillOfOtherStores() {
        long utrecht = Person.admin().get("/api/registers").jsonPath().getLong("items.find { it.code == 'UTR-01' }.id");

        manager.post("/api/partners/" + ana + "/selections", Map.of("registerId", utrecht))
                .then()
                .statusCode(404);
    }

    private String selectionRegisterName() {
        return manager.get("/api/registers/" + till.id).jsonPath().getString("name");
    }

    private String send() {
        return manager.post("/api/partners/" + ana + "/selections", Map.of("registerId", till.id))
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private String status(String id) {
        return manager.get("/api/selections/" + id).jsonPath().getString("status");
    }
}
