package io.tillstream.kit.data.inbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.tillstream.kit.data.TransientFailure;
import io.tillstream.kit.event.CloudEvent;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Lets each event count once for each consumer, in the consumer's own transaction. A failure that passes is tried again
 * for as long as it takes; any other fails the message, which the connector then puts on the dead-letter topic.
 */
@ApplicationScoped
public class Inbox {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Pool pool;

    Inbox(Pool pool) {
        this.pool = pool;
    }

    /** Handles with the reactive client. */
    public Uni<Void> once(
            String consumer,
            ConsumerRecord<String, byte[]> message,
            BiFunction<CloudEvent, SqlConnection, Uni<Void>> handler) {
        var event = CloudEvent.from(message);
        return patiently(() -> pool.withTransaction(connection -> connection
                .preparedQuery("INSERT INTO inbox (consumer, event_id) VALUES ($1, $2) ON CONFLICT DO NOTHING")
                .execute(Tuple.of(consumer, event.id()))
                .chain(inserted ->
                        inserted.rowCount() == 0 ? Uni.createFrom().voidItem() : handler.apply(event, connection))));
    }

    /** Handles with Hibernate Reactive: the handler runs in the session and transaction that are opened here. */
    public Uni<Void> onceInSession(
            String consumer, ConsumerRecord<String, byte[]> message, Function<CloudEvent, Uni<Void>> handler) {
        var event = CloudEvent.from(message);
        return patiently(() -> Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "INSERT INTO inbox (consumer, event_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING")
                        .setParameter(1, consumer)
                        .setParameter(2, event.id())
                        .executeUpdate())
                .chain(inserted -> inserted == 0 ? Uni.createFrom().voidItem() : handler.apply(event))));
    }

    /** For handlers that are idempotent by themselves, e.g. by a record's version. */
    public Uni<Void> patiently(Supplier<Uni<? extends Void>> work) {
        return Uni.createFrom()
                .<Void>deferred(work)
                .onFailure(TransientFailure::is)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }
}
