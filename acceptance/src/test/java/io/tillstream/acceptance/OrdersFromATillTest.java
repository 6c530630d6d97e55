package io.tillstream.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrdersFromATillTest {

    private final Person cashier = Person.cashier();

    @Test
    void inTheInstantAfterOpenAreBooked() {
        for (int i = 0; i < 3; i++) {
            var warm = Register.opened(cashier, "DAM-02");
            var order = warm.espresso();
            warm.finish();
            var till = Register.created(cashier, "DAM-02");
            Register.data(order).put("pos_session_id", till.sessionId);
            till.post("open", Map.of("openingCash", "100.00"));

            assertThat(till.send(order).get(0)).containsEntry("status", "created");
        }
    }

    @Test
    void sentAgainAreStoredOnce() {
        var till = Register.opened(cashier, "DAM-02");
        var order = till.espresso();

        var first = till.send(order).get(0);
        var second = till.send(order).get(0);

        assertThat(first).containsEntry("status", "created");
        assertThat(second).containsEntry("status", "duplicate").containsEntry("id", first.get("id"));
    }

    @Test
    void sentByTwoAtTheSameMomentAreStoredOnce() {
        var till = Register.opened(cashier, "DAM-02");
        var order = till.espresso();

        var sent = IntStream.range(0, 8)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> till.send(order).get(0)))
                .toList();
        var answers = sent.stream().map(CompletableFuture::join).toList();

        assertThat(answers.stream().map(answer -> answer.get("id")).distinct()).hasSize(1);
        assertThat(answers.stream().filter(answer -> "created".equals(answer.get("status"))))
                .hasSize(1);
    }

    @Test
    void withTheSameIdentityAndOtherContentAreKeptForReview() {
        var till = Register.opened(cashier, "DAM-02");
        var order = till.espresso();
        var first = till.send(order).get(0);
        var line = new LinkedHashMap<>(line(order));
        line.put("qty", 2);
        Register.data(order).put("lines", List.of(List.of(0, 0, line)));

        assertThat(till.send(order).get(0)).containsEntry("status", "conflict").containsEntry("id", first.get("id"));
    }

    @Test
    void inABatchAreJudgedEachOnItsOwn() {
        var till = Register.opened(cashier, "DAM-02");
        var unbalanced = till.espresso();
        Register.data(unbalanced).put("statement_ids", List.of());
        var unknownProduct = till.espresso();
        var line = new LinkedHashMap<>(line(unknownProduct));
        line.put("product_id", 999_999_999);
        Register.data(unknownProduct).put("lines", List.of(List.of(0, 0, line)));

        var rows = till.send(till.espresso(), unbalanced, unknownProduct, till.espresso());

        assertThat(rows.stream().map(row -> row.get("status")))
                .containsExactly("created", "quarantined", "quarantined", "created");
        assertThat(rows.get(1).get("reason")).isNotNull();
        assertThat(Person.manager().get("/api/orders/quarantine").jsonPath().getList("items.uuid"))
                .contains(rows.get(1).get("uuid"), rows.get(2).get("uuid"));
    }

    @Test
    void mayComeInOdoosFlatShape() {
        var till = Register.opened(cashier, "DAM-02");
        var data = Register.data(till.espresso());
        var flat = new LinkedHashMap<>(data);
        var uuid = UUID.randomUUID().toString();
        flat.put("uuid", uuid);
        flat.put("session_id", flat.remove("pos_session_id"));
        flat.put("state", "paid");
        flat.put("pos_reference", flat.remove("name") + "-flat");
        flat.put("payment_ids", flat.remove("statement_ids"));
        flat.remove("uid");

        assertThat(till.send(flat).get(0)).containsEntry("status", "created").containsEntry("uuid", uuid);
    }

    @Test
    void canBeComparedWithTheServersInOneCall() {
        var till = Register.opened(cashier, "DAM-02");
        var order = till.espresso();
        var row = till.send(order).get(0);
        var hash =
                Person.manager().get("/api/orders/" + row.get("id")).jsonPath().getString("hash");
        var never = UUID.randomUUID().toString();

        var compared = cashier.result(
                "/pos/reconcile",
                Map.of(
                        "config_id",
                        till.id,
                        "orders",
                        List.of(Map.of("uuid", row.get("uuid"), "hash", hash), Map.of("uuid", never, "hash", hash))));

        assertThat(compared.<String>getList("missing")).containsExactly(never);
        assertThat(compared.<String>getList("different")).isEmpty();
    }

    @Test
    void formAChainThatVerifies() {
        var till = Register.opened(cashier, "DAM-02");
        till.send(till.espresso(), till.espresso());

        Person.manager()
                .get("/api/registers/" + till.id + "/order-chain/verification")
                .then()
                .statusCode(200)
                .body("valid", equalTo(true));
    }

    @Test
    void areNeverLostWhenTheServiceIsKilledAndTheTillResends() throws Exception {
        var till = Register.opened(cashier, "DAM-02");
        var orders = Stream.generate(till::espresso).limit(60).toList();
        var acknowledged = new HashSet<Object>();
        var killer = CompletableFuture.runAsync(
                () -> kill("order-service"),
                CompletableFuture.delayedExecutor(150, java.util.concurrent.TimeUnit.MILLISECONDS));
        var deadline = System.nanoTime() + 90_000_000_000L;
        while (acknowledged.size() < orders.size() && System.nanoTime() < deadline) {
            for (var order : orders) {
                if (!acknowledged.contains(order.get("id"))) {
                    trySend(till, order, acknowledged);
                }
            }
        }
        killer.join();

        assertThat(acknowledged).hasSize(orders.size());
        var stored = Person.manager()
                .get("/api/orders?limit=500&sessionId=" + till.sessionId)
                .jsonPath()
                .<String>getList("items.uuid");
        assertThat(stored)
                .doesNotHaveDuplicates()
                .containsAll(
                        orders.stream().map(order -> (String) order.get("id")).toList());
    }

    private void trySend(Register till, Map<String, Object> order, Set<Object> acknowledged) {
        var answer = cashier.rpc("/pos/create_from_ui", Map.of("orders", List.of(order), "draft", false));
        if (answer.statusCode() == 200 && answer.jsonPath().get("result") != null) {
            acknowledged.add(answer.jsonPath().get("result[0].uuid"));
        }
    }

    private static void kill(String service) {
        var status = io.restassured.path.json.JsonPath.from(RunningSystem.get().pos("status", "--json"));
        long pid = status.getLong("services.find { it.name == '" + service + "' }.pid");
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> line(Map<String, Object> order) {
        var command = (List<Object>) ((List<Object>) Register.data(order).get("lines")).get(0);
        return (Map<String, Object>) command.get(2);
    }
}
