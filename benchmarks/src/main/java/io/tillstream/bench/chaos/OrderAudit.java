package io.tillstream.bench.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.tillstream.contracts.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares the tills' own ledger with what is stored, chained and published. */
final class OrderAudit {

    private static final String PAID = "io.tillstream.order.paid.v1";
    private static final Duration EVENTS_WITHIN = Duration.ofSeconds(60);
    private static final int MOST_IN_ONE_CALL = 500;

    private final ChaosSystem system;
    private final Caller manager;
    private final List<Shop> shops;
    private final Ledger ledger;
    private final List<String> problems = new ArrayList<>();
    private long repeatedEvents;

    OrderAudit(ChaosSystem system, Caller manager, List<Shop> shops, Ledger ledger) {
        this.system = system;
        this.manager = manager;
        this.shops = shops;
        this.ledger = ledger;
    }

    /** @return everything that is not as it must be; empty where nothing was lost and nothing counted twice */
    List<String> problems() {
        problems.addAll(ledger.wrongAnswers());
        var stored = new HashMap<Shop, List<JsonNode>>();
        shops.forEach(shop -> stored.put(shop, storedIn(shop)));
        var all = stored.values().stream().flatMap(List::stream).toList();
        acknowledgedAreStoredOnce(all);
        storedAreWholeAndSold(all);
        stored.forEach(this::chainHoldsThemAll);
        stored.forEach(this::nothingIsMissingWhenCompared);
        eventsTellOfEachOnceInOrder(stored);
        return problems;
    }

    /** Events that a subscriber had to forget because it knew them. */
    long repeatedEvents() {
        return repeatedEvents;
    }

    private List<JsonNode> storedIn(Shop shop) {
        var orders = new ArrayList<JsonNode>();
        var path = "/api/orders?limit=" + MOST_IN_ONE_CALL + "&sessionId=" + shop.sessionId;
        var after = "";
        do {
            var page = manager.sureGet(path + after);
            page.path("items").forEach(orders::add);
            after = page.path("next").isTextual()
                    ? "&after=" + page.path("next").asText()
                    : null;
        } while (after != null);
        return orders;
    }

    private void acknowledgedAreStoredOnce(List<JsonNode> stored) {
        var ids = stored.stream()
                .collect(Collectors.groupingBy(
                        order -> order.path("uuid").asText(),
                        Collectors.mapping(order -> order.path("id").asLong(), Collectors.toList())));
        ids.forEach((uuid, several) -> require(several.size() == 1, "order " + uuid + " is stored as " + several));
        ledger.acknowledged().forEach((uuid, id) -> {
            require(ids.containsKey(uuid), "LOST: order " + uuid + " was acknowledged as " + id);
            require(
                    ids.getOrDefault(uuid, List.of(id)).contains(id),
                    "order " + uuid + " was acknowledged as " + id + " and is " + ids.get(uuid));
        });
        ledger.quarantined().forEach(uuid -> require(ids.containsKey(uuid), "order " + uuid + " stays in quarantine"));
    }

    private void storedAreWholeAndSold(List<JsonNode> stored) {
        var rows = new HashSet<String>();
        for (var order : stored) {
            var uuid = order.path("uuid").asText();
            require(ledger.sold().contains(uuid), "order " + uuid + " was never sold");
            require(order.path("lines").size() == SoldOrder.LINES, "order " + uuid + " has " + order.path("lines"));
            require(
                    order.path("payments").size() == SoldOrder.PAYMENTS,
                    "order " + uuid + " has " + order.path("payments"));
            require(
                    SoldOrder.TOTAL.equals(order.path("total").asText()),
                    "order " + uuid + " has the total " + order.path("total"));
            order.path("lines").forEach(line -> requireNew(rows, "line " + line.path("id")));
            order.path("payments").forEach(payment -> requireNew(rows, "payment " + payment.path("id")));
        }
    }

    private void chainHoldsThemAll(Shop shop, List<JsonNode> stored) {
        var report = manager.sureGet("/api/registers/" + shop.registerId + "/order-chain/verification");
        require(report.path("valid").asBoolean(), "the chain does not verify: " + report);
        var positions = new HashSet<String>();
        stored.forEach(order -> requireNew(
                positions, "position " + order.path("chainPosition") + " of the chain of register " + shop.registerId));
        require(
                report.path("length").asLong() >= stored.size(),
                "the chain of register " + shop.registerId + " is shorter than its orders: " + report);
    }

    private void nothingIsMissingWhenCompared(Shop shop, List<JsonNode> stored) {
        var hashes = stored.stream()
                .map(order -> Map.of(
                        "uuid",
                        order.path("uuid").asText(),
                        "hash",
                        order.path("hash").asText()))
                .toList();
        for (var from = 0; from < hashes.size(); from += MOST_IN_ONE_CALL) {
            var part = hashes.subList(from, Math.min(hashes.size(), from + MOST_IN_ONE_CALL));
            var params = Map.of("config_id", shop.registerId, "orders", part);
            var compared = manager.sure("reconcile", () -> manager.rpc("/pos/reconcile", params));
            require(
                    compared.path("missing").isEmpty()
                            && compared.path("different").isEmpty(),
                    "comparing register " + shop.registerId + " gives " + compared);
        }
    }

    private void eventsTellOfEachOnceInOrder(Map<Shop, List<JsonNode>> stored) {
        var topic = new EventTopic[1];
        var told = Until.isTrue(EVENTS_WITHIN, () -> {
            topic[0] = EventTopic.read(system.kafka(), Topics.ORDERS);
            return stored.entrySet().stream()
                    .allMatch(entry -> paid(topic[0], entry.getKey()).keySet().containsAll(idsOf(entry.getValue())));
        });
        require(told, "not every stored order has its event on Kafka after " + EVENTS_WITHIN.toSeconds() + " s");
        repeatedEvents = topic[0].repeated();
        stored.forEach((shop, orders) -> {
            var events = paid(topic[0], shop);
            idsOf(orders)
                    .forEach(id -> require(
                            events.getOrDefault(id, 0L) == 1,
                            "order " + id + " has " + events.getOrDefault(id, 0L) + " events"));
            problems.addAll(topic[0].gaps(shop.registerId));
        });
    }

    private static Map<Long, Long> paid(EventTopic topic, Shop shop) {
        return topic.of(shop.registerId).stream()
                .filter(event -> event.type().equals(PAID))
                .collect(Collectors.groupingBy(
                        event -> event.data().path("orderId").asLong(), Collectors.counting()));
    }

    private static Set<Long> idsOf(List<JsonNode> orders) {
        return orders.stream().map(order -> order.path("id").asLong()).collect(Collectors.toSet());
    }

    private void requireNew(Set<String> known, String what) {
        require(known.add(what), what + " is there twice");
    }

    private void require(boolean holds, String problem) {
        if (!holds) {
            problems.add(problem);
        }
    }
}
