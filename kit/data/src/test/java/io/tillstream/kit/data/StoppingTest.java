package io.tillstream.kit.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StoppingTest extends ShopTest {

    @Inject
    Scheduler scheduler;

    @Inject
    SchedulerRest rest;

    @Test
    void whoStopsBeginsNothingNew() {
        try {
            rest.stop(new ShutdownEvent());
            assertThat(scheduler.isRunning()).isFalse();
        } finally {
            scheduler.resume();
        }
        assertThat(scheduler.isRunning()).isTrue();
    }

    @Test
    void noChannelIsGivenSecondsOfGraceAfterTheOther() {
        assertThat(ConfigProvider.getConfig()
                        .getValue("mp.messaging.connector.smallrye-kafka.graceful-shutdown", Boolean.class))
                .isFalse();
    }
}
