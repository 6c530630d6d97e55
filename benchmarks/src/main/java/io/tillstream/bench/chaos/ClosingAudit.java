package io.tillstream.bench.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.tillstream.contracts.Topics;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Whether a session was posted once, whole, and told once. */
final class ClosingAudit {

    private static final Duration TOLD_WITHIN = Duration.ofSeconds(60);

    private final ChaosSystem system;

    ClosingAudit(ChaosSystem system) {
        this.system = system;
    }

    /** Empty where all is well. */
    List<String> problems(Shop shop, int orders) {
        var problems = new ArrayList<String>();
        problems.addAll(entryProblems(shop));
        problems.addAll(reportProblems(shop, orders));
        if (!Until.isTrue(TOLD_WITHIN, () -> closed(shop) >= 1 && done(shop) >= 1)) {
            problems.add("session " + shop.sessionId + " has " + closed(shop) + " session.closed and " + done(shop)
                    + " orders.done events after " + TOLD_WITHIN.toSeconds() + " s");
        }
        if (closed(shop) > 1 || done(shop) > 1) {
            problems.add("session " + shop.sessionId + " was told more than once");
        }
        problems.addAll(EventTopic.read(system.kafka(), Topics.SESSIONS).gaps(shop.registerId));
        problems.addAll(EventTopic.read(system.kafka(), Topics.ORDERS).gaps(shop.registerId));
        return problems;
    }

    private static List<String> entryProblems(Shop shop) {
        var problems = new ArrayList<String>();
        var entries = shop.get("journal-entries").path("items");
        var sales = 0;
        for (var entry : entries) {
            var debit = sum(entry, "debit");
            if (debit.compareTo(sum(entry, "credit")) != 0) {
                problems.add("session " + shop.sessionId + " has an entry that does not balance: " + entry);
            }
            sales += sold(entry) ? 1 : 0;
        }
        if (sales != 1) {
            problems.add("session " + shop.sessionId + " has " + sales + " entries of its sales: " + entries);
        }
        return problems;
    }

    private static List<String> reportProblems(Shop shop, int orders) {
        var report = shop.get("report");
        var counted = report.path("orders").path("count").asInt();
        var total = new BigDecimal(report.path("orders").path("total").asText("0"));
        var expected = new BigDecimal(SoldOrder.TOTAL).multiply(BigDecimal.valueOf(orders));
        return "z".equalsIgnoreCase(report.path("kind").asText())
                        && report.path("number").isInt()
                        && counted == orders
                        && total.compareTo(expected) == 0
                ? List.of()
                : List.of("session " + shop.sessionId + " has the wrong Z: " + report);
    }

    private long closed(Shop shop) {
        return told(Topics.SESSIONS, "io.tillstream.session.closed.v1", shop);
    }

    private long done(Shop shop) {
        return told(Topics.ORDERS, "io.tillstream.orders.done.v1", shop);
    }

    private long told(String topic, String type, Shop shop) {
        return EventTopic.read(system.kafka(), topic).of(shop.registerId).stream()
                .filter(event -> event.type().equals(type))
                .filter(event -> event.data().path("sessionId").asLong() == shop.sessionId)
                .count();
    }

    private static boolean sold(JsonNode entry) {
        return Shop.stream(entry.path("lines"))
                .anyMatch(line -> line.path("account").path("type").asText().startsWith("income"));
    }

    private static BigDecimal sum(JsonNode entry, String side) {
        return Shop.stream(entry.path("lines"))
                .map(line -> new BigDecimal(line.path(side).asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
