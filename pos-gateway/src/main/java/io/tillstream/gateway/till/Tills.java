package io.tillstream.gateway.till;

import io.micrometer.core.instrument.MeterRegistry;
import io.tillstream.gateway.presence.Presence;
import io.tillstream.gateway.relay.Selection;
import io.tillstream.gateway.relay.SelectionFollower;
import io.tillstream.gateway.relay.SelectionLog;
import io.tillstream.gateway.relay.SelectionStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The tills that are connected to this replica. */
@ApplicationScoped
class Tills implements SelectionFollower, Lines {

    private final SelectionLog log;
    private final Presence presence;
    private final Map<String, Till> byConnection = new ConcurrentHashMap<>();
    /** Those that have been welcomed. */
    private final Map<Long, Set<Till>> byRegister = new ConcurrentHashMap<>();

    Tills(SelectionLog log, Presence presence, MeterRegistry metrics) {
        this.log = log;
        this.presence = presence;
        metrics.gaugeMapSize("tillstream.tills.connected", List.of(), byConnection);
    }

    /** It is here, and will be welcomed. */
    void arrive(Till till) {
        byConnection.put(till.id(), till);
    }

    /** Gives the till what waits for it; from here on it hears of everything that comes. */
    void welcome(Till till) {
        log.whileStill(till.register().id(), waiting -> {
            add(till);
            waiting.forEach(till::show);
        });
        // It may have gone while its welcome was under way, and nobody would say so again.
        if (!till.isOpen()) {
            leave(till);
        }
    }

    private void add(Till till) {
        byRegister.compute(till.register().id(), (register, there) -> {
            var tills = there == null ? ConcurrentHashMap.<Till>newKeySet() : there;
            tills.add(till);
            presence.arrived(register);
            return tills;
        });
    }

    void leave(String connection) {
        var till = byConnection.remove(connection);
        if (till != null) {
            leave(till);
        }
    }

    private void leave(Till till) {
        byConnection.remove(till.id());
        byRegister.computeIfPresent(till.register().id(), (register, tills) -> {
            tills.remove(till);
            if (!tills.isEmpty()) {
                return tills;
            }
            presence.left(register);
            return null;
        });
    }

    Optional<Till> find(String connection) {
        return Optional.ofNullable(byConnection.get(connection));
    }

    @Override
    public Collection<Till> all() {
        return byConnection.values();
    }

    List<Till> welcomed() {
        return byRegister.values().stream().flatMap(Set::stream).toList();
    }

    /** Those that have been welcomed. */
    Collection<Till> at(long registerId) {
        return byRegister.getOrDefault(registerId, Set.of());
    }

    @Override
    public void sent(Selection selection) {
        at(selection.registerId()).forEach(till -> till.show(selection));
    }

    @Override
    public void ended(Selection selection, SelectionStatus status) {
        at(selection.registerId()).forEach(till -> till.end(selection, status));
    }
}
