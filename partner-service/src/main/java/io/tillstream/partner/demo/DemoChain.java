package io.tillstream.partner.demo;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Loads the demo chain's customers before the service says it is ready. */
@Readiness
@ApplicationScoped
public class DemoChain implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(DemoChain.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final DemoPartners partners;
    private final Codes codes;
    private final Optional<String> folder;
    private final AtomicBoolean ready = new AtomicBoolean();

    DemoChain(
            DemoPartners partners,
            Codes codes,
            @ConfigProperty(name = "tillstream.demo.chain") Optional<String> folder) {
        this.partners = partners;
        this.codes = codes;
        this.folder = folder.filter(path -> !path.isBlank());
    }

    /** The start itself does not wait: config-service may come up later than we do. */
    void load(@Observes StartupEvent start) {
        if (folder.isEmpty()) {
            ready.set(true);
            return;
        }
        partners.isEmpty()
                .chain(empty -> empty ? write() : Uni.createFrom().item(0))
                .onFailure()
                .invoke(failure -> LOG.infof("The demo chain's customers wait: %s", failure.getMessage()))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .subscribe()
                .with(this::done, failure -> LOG.error("The demo chain's customers cannot be loaded", failure));
    }

    private Uni<Integer> write() {
        return codes.read().chain(book -> partners.write(CsvFile.read(Path.of(folder.get(), "partners.csv")), book));
    }

    private void done(int loaded) {
        LOG.infof("%d customers of the demo chain loaded", loaded);
        ready.set(true);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("demo-chain").status(ready.get()).build();
    }
}
