package io.tillstream.bench.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What the tills themselves know: which orders they sent, and which of them the server said it has. */
final class Ledger {

    private static final Set<String> BOOKED = Set.of("created", "duplicate");

    private final Set<String> sold = ConcurrentHashMap.newKeySet();
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> quarantined = ConcurrentHashMap.newKeySet();
    private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();

    void sold(SoldOrder order) {
        sold.add(order.uuid());
    }

    /** The answer to a batch, whatever it is. */
    void answered(List<SoldOrder> batch, Answer answer) {
        count(answer.kind());
        if (answer.isFault()) {
            wrong.add("answered " + answer.kind());
        }
        if (answer.isSuccess() && answer.result().size() == batch.size()) {
            for (var i = 0; i < batch.size(); i++) {
                acknowledge(batch.get(i), answer.result().get(i));
            }
        } else if (answer.isSuccess()) {
            wrong.add("answered " + answer.result().size() + " rows to " + batch.size() + " orders");
        }
    }

    boolean isAcknowledged(SoldOrder order) {
        return acknowledged.containsKey(order.uuid()) || quarantined.contains(order.uuid());
    }

    Set<String> sold() {
        return sold;
    }

    /** Each with the id that it was acknowledged with. */
    Map<String, Long> acknowledged() {
        return acknowledged;
    }

    /** Kept by the server until what they refer to is known: they must be booked in the end. */
    Set<String> quarantined() {
        return quarantined;
    }

    /** How often each kind of answer came. */
    Map<String, Long> answers() {
        var counts = new TreeMap<String, Long>();
        answers.forEach((kind, count) -> counts.put(kind, count.sum()));
        return counts;
    }

    /** What no server may ever answer. */
    List<String> wrongAnswers() {
        return List.copyOf(wrong);
    }

    private void acknowledge(SoldOrder order, JsonNode row) {
        var status = row.path("status").asText();
        count("order " + status);
        if (!order.uuid().equals(row.path("uuid").asText())) {
            wrong.add("order " + order.uuid() + " was answered with " + row);
        } else if (BOOKED.contains(status)) {
            var id = row.path("id").asLong();
            var first = acknowledged.putIfAbsent(order.uuid(), id);
            if (first != null && first != id) {
                wrong.add("order " + order.uuid() + " has the ids " + first + " and " + id);
            }
        } else if (status.equals("quarantined")) {
            quarantined.add(order.uuid());
        } else {
            wrong.add("order " + order.uuid() + " was answered with " + row);
        }
    }

    private void count(String kind) {
        answers.computeIfAbsent(kind, ignored -> new LongAdder()).increment();
    }
}
