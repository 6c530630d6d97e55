package io.tillstream.kit.data.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tillstream.kit.data.idempotency.IdempotencyKeys.Reservation;
import io.tillstream.kit.testing.TestServers;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A call that failed gives its key back at the moment in which its repetitions come. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class GivingAKeyBackTest {

    private static final int CALLERS = 6;
    private static final int CALLS = 300;

    @Inject
    IdempotencyKeys keys;

    @Test
    void isAFaultForNobody() {
        var asked = new Reservation("cashier", "POST /things", UUID.randomUUID().toString(), "hash");
        var mine = new AtomicInteger();

        CompletableFuture.allOf(IntStream.range(0, CALLERS)
                        .mapToObj(caller -> CompletableFuture.runAsync(() -> call(asked, mine)))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(mine.get()).isPositive();
    }

    private void call(Reservation asked, AtomicInteger mine) {
        for (int i = 0; i < CALLS; i++) {
            if (keys.reserve(asked).await().indefinitely().isEmpty()) {
                mine.incrementAndGet();
                keys.release(asked).await().indefinitely();
            }
        }
    }
}
