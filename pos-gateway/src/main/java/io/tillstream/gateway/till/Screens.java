package io.tillstream.gateway.till;

import io.tillstream.gateway.relay.Selection;
import io.tillstream.gateway.relay.SelectionFollower;
import io.tillstream.gateway.relay.SelectionStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The back-office screens that are connected to this replica. */
@ApplicationScoped
class Screens implements SelectionFollower, Lines {

    private final Map<String, Line> lines = new ConcurrentHashMap<>();

    void add(Line line) {
        lines.put(line.id(), line);
    }

    void remove(String connection) {
        lines.remove(connection);
    }

    Optional<Line> find(String connection) {
        return Optional.ofNullable(lines.get(connection));
    }

    /** Screens of one person. */
    long of(long userId) {
        return lines.values().stream()
                .filter(line -> line.person().userId() == userId)
                .count();
    }

    @Override
    public Collection<Line> all() {
        return lines.values();
    }

    @Override
    public void sent(Selection selection) {
        tell(selection, SelectionStatus.PENDING);
    }

    @Override
    public void ended(Selection selection, SelectionStatus status) {
        tell(selection, status);
    }

    private void tell(Selection selection, SelectionStatus status) {
        lines.values().stream()
                .filter(line -> line.person().userId() == selection.senderId())
                .forEach(line -> line.tell(Message.StatusOfSelection.of(selection, status)));
    }
}
