package io.tillstream.gateway.upstream;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once config-service answered: before that nobody can log in. Later outages pass without a restart of ours. */
@Readiness
@ApplicationScoped
public class ConfigAnswered implements AsyncHealthCheck {

    private static final String NAME = "config-service answered";

    private final Owners owners;
    private volatile boolean answered;

    ConfigAnswered(Owners owners) {
        this.owners = owners;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        if (answered) {
            return Uni.createFrom().item(HealthCheckResponse.up(NAME));
        }
        return owners.get(Owner.CONFIG, "/internal/models", owners.ownToken())
                .map(Answer::orRefuse)
                .invoke(() -> answered = true)
                .map(answer -> HealthCheckResponse.up(NAME))
                .onFailure()
                .recoverWithItem(HealthCheckResponse.down(NAME));
    }
}
