package io.tillstream.config.first;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Lets the first administrator in when the service starts on an empty database; not ready before. */
@Singleton
@Readiness
public class FirstCompanyAtStart implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(FirstCompanyAtStart.class);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final BeginCompany beginning;
    private final Optional<FirstCompany> first;
    private volatile boolean pending;

    FirstCompanyAtStart(BeginCompany beginning, FirstCompanySettings settings) {
        this.beginning = beginning;
        this.first = FirstCompany.of(settings);
        this.pending = first.isPresent();
    }

    void start(@Observes StartupEvent event) {
        first.ifPresent(wanted -> beginning
                .begin(wanted)
                .onFailure()
                .invoke(failure -> LOG.errorf("No %s yet: %s", wanted, failure.getMessage()))
                .onFailure()
                .retry()
                .withBackOff(RETRY, RETRY)
                .indefinitely()
                .subscribe()
                .with(begun -> done(wanted, begun)));
    }

    private void done(FirstCompany wanted, boolean begun) {
        pending = false;
        if (begun) {
            LOG.infof("Begun: %s. Take TILLSTREAM_FIRST_ADMIN_PASSWORD out of the environment now", wanted);
        } else {
            LOG.infof("TILLSTREAM_FIRST_ADMIN_LOGIN is refused: this database has a company or users already");
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("first-company").status(!pending).build();
    }
}
