package io.tillstream.acceptance.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillstream.bench.chaos.RelayTrial;
import org.junit.jupiter.api.Test;

class SelectionsUnderFireTest {

    private static final int SELECTIONS = 80;

    /** Tills have a tab on each of two gateways; one is killed for good, the other is cut off, killed, and reads the log anew. */
    @Test
    void arriveAndAreAppliedOnceWhicheverGatewayIsLeft() {
        var outcome =
                new RelayTrial(FragileSystem.get(), FragileSystem.CONSOLE, FragileSystem.seed(), SELECTIONS).run();

        System.out.println(outcome);
        assertThat(outcome.problems()).as(outcome.toString()).isEmpty();
    }
}
