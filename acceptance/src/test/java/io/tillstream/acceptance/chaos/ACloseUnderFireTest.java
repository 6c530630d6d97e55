package io.tillstream.acceptance.chaos;

import static io.tillstream.bench.chaos.ClosingStep.CHECKING;
import static io.tillstream.bench.chaos.ClosingStep.POSTING;
import static io.tillstream.bench.chaos.ClosingStep.SEALING;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillstream.bench.chaos.ClosingTrial;
import io.tillstream.bench.chaos.Outcome;
import io.tillstream.local.Server;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Three sessions at three registers are being closed, each in another step, when it happens. */
class ACloseUnderFireTest {

    private static final Duration OUT_OF_REACH = Duration.ofSeconds(12);

    private final ClosingTrial trial = new ClosingTrial(FragileSystem.get(), FragileSystem.CONSOLE);

    @ParameterizedTest
    @EnumSource(
            value = Server.class,
            names = {"SESSION", "ORDER"})
    void endsByItselfAndIsPostedOnceWhenIsKilled(Server victim) {
        assertGood(trial.killDuring(victim, List.of(SEALING, CHECKING, POSTING)));
    }

    @Test
    void sealsOnceWhenTheAnswerIsCutOnTheWay() {
        assertGood(trial.cutTheSeal());
    }

    @Test
    void waitsSaysSoAndGoesOnWhenOrderServiceIsOutOfReach() {
        assertGood(trial.outOfReach(OUT_OF_REACH));
    }

    private static void assertGood(Outcome outcome) {
        System.out.println(outcome);
        assertThat(outcome.problems()).as(outcome.toString()).isEmpty();
    }
}
