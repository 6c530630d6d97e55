package io.tillstream.gateway.relay;

import io.smallrye.mutiny.Uni;
import io.tillstream.contracts.SelectionEvent.SelectionAcknowledged;
import jakarta.inject.Singleton;

/** Writes what tills answered into the log. */
@Singleton
public class Acknowledgements {

    private final SelectionEvents events;
    private final RelayProducer producer;

    Acknowledgements(SelectionEvents events, RelayProducer producer) {
        this.events = events;
        this.producer = producer;
    }

    /** Completes when the log has it; fails where the broker does not take it in time. */
    public Uni<Void> publish(SelectionAcknowledged acknowledged) {
        return producer.publish(events.write(acknowledged));
    }
}
