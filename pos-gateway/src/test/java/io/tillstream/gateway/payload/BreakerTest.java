package io.tillstream.gateway.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private final Breaker breaker = new Breaker(Duration.ofMillis(300));

    @Test
    void leavesAloneWhatFailedThreeTimesInARow() {
        fail(2);
        assertThat(breaker.lets()).isTrue();
        fail(1);
        assertThat(breaker.lets()).isFalse();
    }

    @Test
    void countsAnewOnceSomethingWorked() {
        fail(2);
        breaker.worked();
        fail(2);
        assertThat(breaker.lets()).isTrue();
    }

    @Test
    void afterARestOneCallTriesForAll() {
        fail(3);
        await().until(breaker::lets);
        assertThat(breaker.lets()).isFalse();
        breaker.worked();
        assertThat(breaker.lets()).isTrue();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed();
        }
    }
}
