package io.tillstream.config.demo;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Loads the demo chain when the service starts; not ready before. What cannot be read is said, and tried again: the
 * files may be mended meanwhile.
 */
@Singleton
@Readiness
public class DemoChainAtStart implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(DemoChainAtStart.class);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final DemoChain chain;
    private final Optional<Path> folder;
    private volatile String missing;

    /** @param folder the CSV files ({@code TILLSTREAM_DEMO_CHAIN}); without it nothing is loaded */
    DemoChainAtStart(DemoChain chain, @ConfigProperty(name = "tillstream.demo.chain") Optional<String> folder) {
        this.chain = chain;
        this.folder = folder.filter(path -> !path.isBlank()).map(Path::of);
        this.missing = this.folder.isPresent() ? "not loaded yet" : null;
    }

    void start(@Observes StartupEvent event) {
        folder.ifPresent(path -> load(path).subscribe().with(this::loaded));
    }

    private Uni<Boolean> load(Path path) {
        return chain.load(path)
                .onFailure()
                .invoke(this::failed)
                .onFailure()
                .retry()
                .withBackOff(RETRY, RETRY)
                .indefinitely();
    }

    private void loaded(boolean now) {
        missing = null;
        LOG.infof(now ? "The demo chain in %s is loaded" : "The demo chain in %s is there already", folder.get());
    }

    private void failed(Throwable failure) {
        missing = failure.getMessage();
        LOG.errorf("The demo chain is not loaded: %s", missing);
    }

    @Override
    public HealthCheckResponse call() {
        var reason = missing;
        var response = HealthCheckResponse.named("demo-chain").status(reason == null);
        return reason == null
                ? response.build()
                : response.withData("reason", reason).build();
    }
}
