package io.tillstream.acceptance.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillstream.bench.chaos.OrdersTrial;
import io.tillstream.bench.chaos.Outcome;
import io.tillstream.bench.chaos.ReplicaTrial;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OrdersUnderFireTest {

    private static final int ORDERS = 600;
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);
    private static final int BATCHES_TO_BOTH = 30;

    /** Every server is killed once, connections are cut, and in the end the power fails. */
    @Test
    void areNeverLostAndNeverCountedTwice() {
        var outcome = new OrdersTrial(
                        FragileSystem.get(), FragileSystem.CONSOLE, FragileSystem.seed(), ORDERS, TIME, LONGEST_PAUSE)
                .run();

        assertGood(outcome);
    }

    @Test
    void sentToTwoReplicasAtTheSameMomentAreStoredOnce() {
        var outcome = new ReplicaTrial(
                        FragileSystem.get(), FragileSystem.CONSOLE, FragileSystem.seed(), BATCHES_TO_BOTH)
                .run();

        assertGood(outcome);
    }

    private static void assertGood(Outcome outcome) {
        System.out.println(outcome);
        assertThat(outcome.problems()).as(outcome.toString()).isEmpty();
    }
}
