package io.tillstream.session.live;

import io.tillstream.contracts.OrderEvent.OrderPaid;
import io.tillstream.contracts.OrderEvent.OrderQuarantined;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a batch of events adds up to: a few rows, however many orders there were. */
final class Deltas {

    /** An order that could not be booked, or was booked after all. */
    record Waiting(long sessionId, String uuid, String reason) {}

    /** How far a register has been heard. */
    record Sync(long registerId, long sequence, Instant at) {}

    private final Map<Long, SessionDelta> sessions = new TreeMap<>();
    private final Map<String, Waiting> quarantined = new LinkedHashMap<>();
    private final Map<String, Waiting> booked = new LinkedHashMap<>();
    private final Map<Long, Sync> syncs = new TreeMap<>();

    private Deltas() {}

    /** @param known how far each register was counted; what is not newer was counted already */
    static Deltas of(List<Heard> heard, Map<Long, Long> known) {
        var deltas = new Deltas();
        heard.stream()
                .filter(event -> event.sequence() > known.getOrDefault(event.registerId(), 0L))
                .forEach(deltas::add);
        return deltas;
    }

    private void add(Heard heard) {
        var before = syncs.get(heard.registerId());
        if (before != null && before.sequence() >= heard.sequence()) {
            return;
        }
        syncs.put(heard.registerId(), new Sync(heard.registerId(), heard.sequence(), heard.at()));
        if (heard.event() instanceof OrderPaid paid) {
            paid(paid, heard.at());
        } else if (heard.event() instanceof OrderQuarantined waiting && waiting.sessionId() != null) {
            var key = waiting.sessionId() + " " + identity(waiting);
            booked.remove(key);
            quarantined.put(key, new Waiting(waiting.sessionId(), identity(waiting), waiting.reason()));
        }
    }

    /** What came without a uuid waits all the same, under the number that the quarantine gave it. */
    private static String identity(OrderQuarantined waiting) {
        return waiting.uuid() != null ? waiting.uuid() : "quarantine " + waiting.quarantineId();
    }

    private void paid(OrderPaid paid, Instant at) {
        sessions.computeIfAbsent(paid.sessionId(), id -> new SessionDelta(id, paid.registerId()))
                .add(paid, at);
        var key = paid.sessionId() + " " + paid.uuid();
        quarantined.remove(key);
        booked.put(key, new Waiting(paid.sessionId(), paid.uuid(), null));
    }

    Collection<SessionDelta> sessions() {
        return sessions.values();
    }

    List<Waiting> quarantined() {
        return new ArrayList<>(quarantined.values());
    }

    List<Waiting> booked() {
        return new ArrayList<>(booked.values());
    }

    Collection<Sync> syncs() {
        return syncs.values();
    }
}
