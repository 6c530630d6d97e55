package io.tillstream.gateway.presence;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillstream.contracts.TillsEvent.TillsConnected;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Tills of two replicas, as one of them knows them. */
class PresenceTest {

    private static final long EVERY = 10;

    private final AtomicLong now = new AtomicLong(1);
    private final Presence presence = new Presence(now::get);

    @Test
    void aTillIsConnectedFromItsFirstSocketToItsLast() {
        presence.arrived(1);
        assertThat(presence.isConnected(1)).isTrue();
        assertThat(presence.isConnected(2)).isFalse();

        presence.left(1);
        assertThat(presence.isConnected(1)).isFalse();
    }

    @Test
    void whatAnotherReplicaSaysLastIsTrue() {
        says("other", 1, 2);
        assertThat(presence.isConnected(1)).isTrue();

        says("other", 2);
        assertThat(presence.isConnected(1)).isFalse();
        assertThat(presence.isConnected(2)).isTrue();
    }

    @Test
    void aTillThatMovedToAnotherReplicaIsConnectedAllTheTime() {
        says("one", 1);
        says("two", 1);
        says("one");

        assertThat(presence.isConnected(1)).isTrue();
    }

    @Test
    void aReplicaThatFellSilentTakesItsTillsWithIt() {
        says("killed", 1);

        later(Duration.ofSeconds(3 * EVERY - 1));
        assertThat(presence.isConnected(1)).isTrue();
        later(Duration.ofSeconds(2));
        assertThat(presence.isConnected(1)).isFalse();
    }

    @Test
    void whatItHearsOfItselfChangesNothing() {
        presence.arrived(1);

        says(presence.replica());

        assertThat(presence.isConnected(1)).isTrue();
        assertThat(presence.here()).containsExactly(1L);
    }

    private void says(String replica, long... registers) {
        var held = java.util.Arrays.stream(registers).boxed().toList();
        presence.hear(new TillsConnected(replica, List.copyOf(held), EVERY, false, "2026-11-21T08:00:00Z"));
    }

    private void later(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
