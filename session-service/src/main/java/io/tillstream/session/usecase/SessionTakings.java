package io.tillstream.session.usecase;

import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.TransientFailure;
import io.tillstream.kit.problem.Refusal;
import io.tillstream.session.orders.OrderService;
import io.tillstream.session.orders.Takings;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What a session has taken up to now; where its orders' owner is silent, whoever asks is told so. */
@ApplicationScoped
class SessionTakings {

    private final OrderService orders;

    SessionTakings(@RestClient OrderService orders) {
        this.orders = orders;
    }

    Uni<Takings> of(long sessionId) {
        return patient(orders.takings(sessionId));
    }

    static <T> Uni<T> patient(Uni<T> asked) {
        return asked.onFailure(TransientFailure::is)
                .transform(failure -> Refusal.unavailable("order-service does not answer. Try again."));
    }
}
