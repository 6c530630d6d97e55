package io.tillstream.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private final BackOff backOff = new BackOff();

    @Test
    void waitsLongerEachTimeButNotForever() {
        var pauses = Stream.generate(() -> backOff.after(Duration.ofSeconds(3)))
                .limit(7)
                .map(Duration::toSeconds);

        assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
    }

    @Test
    void forgetsOldDeathsWhenItRanWell() {
        backOff.after(Duration.ofSeconds(3));
        backOff.after(Duration.ofSeconds(3));

        assertThat(backOff.after(Duration.ofMinutes(5))).hasSeconds(1);
    }
}
