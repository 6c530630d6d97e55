package io.tillstream.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/** What is there once the session is closed: entries, report, events. */
final class Aftermath {

    private static final String LAST = "io.tillstream.orders.done.v1";
    private static final String PREFIX = "io.tillstream.";

    private final Api cashier;
    private final Integrator integrator;
    private final Story story;
    private final Instant begin;

    /** @param begin when the day began: what was said before is read too, but not told again */
    Aftermath(Api cashier, Integrator integrator, Story story, Instant begin) {
        this.begin = begin;
        this.cashier = cashier;
        this.integrator = integrator;
        this.story = story;
    }

    void look(long registerId, long sessionId) {
        var ledger = new Ledger(story);
        story.chapter("The journal entries");
        ledger.entries(cashier.get("/api/sessions/" + sessionId + "/journal-entries"));
        story.chapter("The Z report");
        ledger.report(cashier.get("/api/sessions/" + sessionId + "/report"));
        story.chapter("What an integrator read from Kafka");
        events(registerId, sessionId);
        story.chapter("The orders afterwards");
        var done = cashier.get("/api/orders?limit=500&sessionId=" + sessionId).path("items");
        story.check(allDone(done), done.size() + " orders are done, and still there to be found");
    }

    private void events(long registerId, long sessionId) {
        var all = integrator.eventsOf(registerId, LAST, sessionId);
        all.stream()
                .filter(event -> event.timestamp() >= begin.toEpochMilli())
                .forEach(event -> story.tell(
                        "%-13s #%-4d %-26s %s",
                        event.topic(), event.sequence(), event.type().substring(PREFIX.length()), event.subject()));
        for (var topic : List.of("pos.orders", "pos.sessions")) {
            var numbers = all.stream()
                    .filter(event -> event.topic().equals(topic))
                    .mapToLong(Integrator.Event::sequence)
                    .distinct()
                    .toArray();
            var unbroken = LongStream.rangeClosed(1, numbers.length).toArray();
            story.check(java.util.Arrays.equals(numbers, unbroken), topic + " has no gap from 1 to " + numbers.length);
        }
    }

    private static boolean allDone(JsonNode orders) {
        return !orders.isEmpty()
                && Assortment.stream(orders)
                        .allMatch(order -> "done".equals(order.path("state").asText()));
    }
}
