package io.tillstream.gateway.presence;

import io.tillstream.contracts.TillsEvent.TillsConnected;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** Which registers have a socket: here, and on the other replicas as they last said. */
@ApplicationScoped
public class Presence {

    /** A replica may miss this many of its own words before its tills count as gone. */
    private static final int PATIENCE = 3;

    private record Held(Set<Long> registers, long until) {}

    /** One life of this gateway. */
    private final String replica = UUID.randomUUID().toString();

    private final LongSupplier clock;
    private final Set<Long> here = ConcurrentHashMap.newKeySet();
    private final Map<String, Held> elsewhere = new ConcurrentHashMap<>();
    private volatile Runnable onChange = () -> {};

    public Presence() {
        this(System::nanoTime);
    }

    /** @param clock nanoseconds */
    Presence(LongSupplier clock) {
        this.clock = clock;
    }

    /** A first socket of this register was opened here. */
    public void arrived(long registerId) {
        if (here.add(registerId)) {
            onChange.run();
        }
    }

    /** Its last socket here is gone. */
    public void left(long registerId) {
        if (here.remove(registerId)) {
            onChange.run();
        }
    }

    public boolean isConnected(long registerId) {
        return here.contains(registerId)
                || fresh().anyMatch(held -> held.registers().contains(registerId));
    }

    String replica() {
        return replica;
    }

    List<Long> here() {
        return List.copyOf(new TreeSet<>(here));
    }

    void whenChanged(Runnable then) {
        onChange = then;
    }

    void hear(TillsConnected said) {
        if (!said.replica().equals(replica)) {
            var silence = Duration.ofSeconds(PATIENCE * said.everySeconds()).toNanos();
            elsewhere.put(said.replica(), new Held(Set.copyOf(said.registers()), clock.getAsLong() + silence));
        }
    }

    private Stream<Held> fresh() {
        var now = clock.getAsLong();
        Collection<Held> all = elsewhere.values();
        all.removeIf(held -> held.until() - now < 0);
        return all.stream();
    }
}
