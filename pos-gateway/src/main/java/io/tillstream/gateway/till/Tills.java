package io.tillstream.gateway.till;

import io.micrometer.core.instrument.MeterRegistry;
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
class Tills implements SelectionFollower {

    private final SelectionLog log;
    private final Map<String, Till> byConnection = new ConcurrentHashMap<>();
    private final Map<Long, Set<Till>> byRegister = new ConcurrentHashMap<>();

    Tills(SelectionLog log, MeterRegistry metrics) {
        this.log = log;
        metrics.gaugeMapSize("tillstream.tills.connected", List.of(), byConnection);
    }

    /** Gives the till what waits for it; from here on it hears of everything that comes. */
    void welcome(Till till) {
        log.whileStill(till.register().id(), waiting -> {
            byConnection.put(till.id(), till);
            byRegister
                    .computeIfAbsent(till.register().id(), register -> ConcurrentHashMap.newKeySet())
                    .add(till);
            waiting.forEach(till::show);
        });
        // It may have gone while its welcome was under way, and nobody would say so again.
        if (!till.isOpen()) {
            leave(till.id());
        }
    }

    void leave(String connection) {
        var till = byConnection.remove(connection);
        if (till != null) {
            byRegister.computeIfPresent(till.register().id(), (register, tills) -> {
                tills.remove(till);
                return tills.isEmpty() ? null : tills;
            });
        }
    }

    /** Empty while its welcome is under way. */
    Optional<Till> find(String connection) {
        return Optional.ofNullable(byConnection.get(connection));
    }

    Collection<Till> all() {
        return byConnection.values();
    }

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
