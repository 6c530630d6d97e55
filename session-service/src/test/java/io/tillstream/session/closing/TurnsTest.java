package io.tillstream.session.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everybody closes in the same moment: some are worked on, the others wait in line. */
class TurnsTest {

    private final Turns turns = new Turns(2);
    private final List<String> begun = new ArrayList<>();
    private final List<UniEmitter<? super String>> ends = new ArrayList<>();

    @Test
    void soManyAtOnceAndTheNextWhenOneEnds() {
        come("first");
        come("second");
        come("third");
        come("fourth");
        assertThat(begun).containsExactly("first", "second");

        ends.get(1).complete("done");
        assertThat(begun).containsExactly("first", "second", "third");
        ends.get(0).fail(new IllegalStateException("lost"));
        assertThat(begun).containsExactly("first", "second", "third", "fourth");
    }

    @Test
    void whatFailsGivesItsTurnBack() {
        for (var n = 0; n < 5; n++) {
            var failing = turns.<String>take(() -> {
                throw new IllegalStateException("no");
            });
            assertThatThrownBy(() -> failing.await().indefinitely()).hasMessage("no");
        }
        come("after all");
        assertThat(begun).containsExactly("after all");
    }

    private void come(String name) {
        turns.take(() -> Uni.createFrom().<String>emitter(end -> {
                    begun.add(name);
                    ends.add(end);
                }))
                .subscribe()
                .with(done -> {}, failure -> {});
    }
}
